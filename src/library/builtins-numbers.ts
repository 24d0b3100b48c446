/** Builtin functions on numbers and characters. */
import { intToBase } from '../values/int-text.js';
import { lengthStr } from '../values/str.js';
import { NOT_IMPLEMENTED, PyBytes } from '../values/plain.js';
import { named, one, some } from '../objects/arguments.js';
import type { Declaration, Declarations } from '../objects/arguments.js';
import { callSpecial } from '../objects/call.js';
import type { Context } from '../objects/context.js';
import { raise } from '../objects/exception.js';
import { toIndex } from '../objects/integer.js';
import { numberOf } from '../objects/number-methods.js';
import type { PyValue } from '../objects/object.js';
import { binary, binaryOperator } from '../objects/operators.js';
import { after } from '../objects/pending.js';
import type { Result } from '../objects/pending.js';
import { textOf } from '../objects/str-arguments.js';
import { typeOf } from '../objects/type.js';

const POWER = binaryOperator('**');

function divmod(a: PyValue, b: PyValue, context: Context): Result {
  const refuse = (): never =>
    raise('TypeError', `unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`);
  return after(callSpecial(context, a, '__divmod__', [b]) ?? NOT_IMPLEMENTED, (answer) => {
    if (answer !== NOT_IMPLEMENTED) return answer;
    return after(callSpecial(context, b, '__rdivmod__', [a]) ?? NOT_IMPLEMENTED, (reflected) =>
      (reflected === NOT_IMPLEMENTED ? refuse() : reflected));
  });
}

function pow(base: PyValue, exponent: PyValue, modulus: PyValue, context: Context): Result {
  if (modulus === null) return binary(context, POWER, base, exponent);
  return after(callSpecial(context, base, '__pow__', [exponent, modulus]) ?? NOT_IMPLEMENTED, (answer) => {
    if (answer !== NOT_IMPLEMENTED) return answer;
    const all = [base, exponent, modulus];
    if (all.every((value) => numberOf(value) !== undefined)) {
      raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
    }
    raise('TypeError', `unsupported operand type(s) for ** or pow(): ${all.map((value) => `'${typeOf(value).name}'`).join(', ')}`);
  });
}

function ord(character: PyValue): PyValue {
  const text = textOf(character);
  if (text !== undefined && lengthStr(text) === 1) return text.codePointAt(0) ?? 0;
  if (character instanceof PyBytes && character.data.length === 1) return character.data[0]!;
  raise('TypeError', text === undefined
    ? `ord() expected string of length 1, but ${typeOf(character).name} found`
    : `ord() expected a character, but string of length ${lengthStr(text)} found`);
}

const inBase = (base: 2 | 8 | 16): Declaration => one((_, value, context) =>
  after(toIndex(context, value), (int) => intToBase(int, base)));

/** abs, bin, chr, divmod, hex, oct, ord, pow, round. */
export const numberFunctions: Declarations = {
  abs: one((_, value, context) => callSpecial(context, value, '__abs__', [])
    ?? raise('TypeError', `bad operand type for abs(): '${typeOf(value).name}'`)),
  bin: inBase(2),
  oct: inBase(8),
  hex: inBase(16),
  chr: one((_, value, context) => after(toIndex(context, value), (point) => {
    if (point < 0 || point > 0x10ffff) raise('ValueError', 'chr() arg not in range(0x110000)');
    return String.fromCodePoint(Number(point));
  })),
  ord: one((_, character) => ord(character)),
  divmod: some(2, 2, (_, [a, b], context) => divmod(a!, b!, context)),
  pow: named({ names: ['base', 'exp', 'mod'], positional: 3, required: 2 }, (_, [base, exponent, modulus], context) =>
    pow(base!, exponent!, modulus ?? null, context)),
  round: named({ names: ['number', 'ndigits'], positional: 2, required: 1 }, (_, [number, digits], context) =>
    callSpecial(context, number!, '__round__', digits === undefined || digits === null ? [] : [digits])
      ?? raise('TypeError', `type ${typeOf(number!).name} doesn't define __round__ method`)),
};

