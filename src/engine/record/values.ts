/** Python values as the values of a trace. */
import { bitLengthInt } from '../../values/int.js';
import { intToBase, intToStr } from '../../values/int-text.js';
import { latin1Text } from '../../values/bytes.js';
import { reprComplex } from '../../values/complex.js';
import { reprFloat } from '../../values/float.js';
import { PyBytes, PyComplex, PyFloat } from '../../values/plain.js';
import type { PlainValue } from '../../values/plain.js';
import type { Value } from '../../trace/schema.js';

/** Longer ints are written in hexadecimal: decimal text of such a length costs too much. */
const DECIMAL_BITS = 10_000;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function hexUnits(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hex += (unit & 0xff).toString(16).padStart(2, '0') + (unit >> 8).toString(16).padStart(2, '0');
  }
  return hex;
}

/** A value without identity. */
export function plainValue(value: PlainValue): Value {
  switch (typeof value) {
    case 'number': case 'boolean': return value;
    case 'string': return LONE_SURROGATE.test(value) ? ['u', hexUnits(value)] : value;
    case 'bigint': return ['i', Number(bitLengthInt(value)) < DECIMAL_BITS ? intToStr(value) : intToBase(value, 16)];
  }
  if (value === null) return null;
  if (value instanceof PyFloat) return ['f', reprFloat(value.value)];
  if (value instanceof PyComplex) return ['c', reprComplex(value)];
  if (value instanceof PyBytes) return ['b', latin1Text(value)];
  return ['e', value.name];
}
