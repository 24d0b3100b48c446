/** `sum`: exact for ints, compensated for floats (Neumaier's summation, since CPython 3.12). */
import { addInt, intToFloat } from '../values/int.js';
import { isIntegral, asInt } from '../values/number.js';
import { PyFloat } from '../values/plain.js';
import type { Context } from '../objects/context.js';
import { raise } from '../objects/exception.js';
import { iterate, next } from '../objects/iteration.js';
import type { PyValue } from '../objects/object.js';
import { binary, binaryOperator } from '../objects/operators.js';
import { settle } from '../objects/pending.js';
import type { Steps } from '../objects/pending.js';
import { PyByteArray } from '../objects/bytearray.js';
import { textOf } from '../objects/str-arguments.js';
import { bytesType, typeOf } from '../objects/type.js';

const ADD = binaryOperator('+');

/** A running sum of doubles and the low part that rounding lost. */
class CompensatedSum {
  private low = 0;

  constructor(private high: number) {}

  add(x: number): void {
    const total = this.high + x;
    this.low += Math.abs(this.high) >= Math.abs(x) ? this.high - total + x : x - total + this.high;
    this.high = total;
  }

  get value(): number {
    return this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high;
  }
}

/** `sum(iterable, start)`. */
export function* sum(context: Context, iterable: PyValue, start: PyValue): Steps {
  const iterator = yield* settle(iterate(context, iterable));
  refuseTexts(start);
  let total = start;
  let floats: CompensatedSum | undefined = start instanceof PyFloat ? new CompensatedSum(start.value) : undefined;
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return floats === undefined ? total : new PyFloat(floats.value);
    if (floats !== undefined) {
      if (item instanceof PyFloat) {
        floats.add(item.value);
        continue;
      }
      if (isIntegral(item)) {
        floats.add(intToFloat(asInt(item)));
        continue;
      }
      total = new PyFloat(floats.value);
      floats = undefined;
    }
    if (isIntegral(total) && isIntegral(item)) {
      total = addInt(asInt(total), asInt(item));
    } else {
      total = yield* settle(binary(context, ADD, total, item));
      if (total instanceof PyFloat) floats = new CompensatedSum(total.value);
    }
  }
}

function refuseTexts(start: PyValue): void {
  if (textOf(start) !== undefined) raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  if (typeOf(start).layout === bytesType) raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
}
