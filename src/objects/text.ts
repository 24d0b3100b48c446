import { intToStr } from '../values/int-text.js';
import { escapeNonAscii } from '../values/str.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { typeOf } from './type.js';

/** `repr(value)`. */
export function repr(context: Context, value: PyValue): Result<string> {
  return after(callSpecial(context, value, '__repr__', [])!, (text) => checkText(text, '__repr__'));
}

/** `str(value)`. */
export function str(context: Context, value: PyValue): Result<string> {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return intToStr(value);
  return after(callSpecial(context, value, '__str__', [])!, (text) => checkText(text, '__str__'));
}

/** `format(value, specification)`. */
export function format(context: Context, value: PyValue, specification: string): Result<string> {
  if (specification === '' && typeof value === 'string') return value;
  return after(callSpecial(context, value, '__format__', [specification])!, (text) => {
    if (typeof text === 'string') return text;
    raise('TypeError', `__format__ must return a str, not ${typeOf(text).name}`);
  });
}

function checkText(text: PyValue, method: string): string {
  if (typeof text === 'string') return text;
  if (text instanceof PyBoxed && typeof text.value === 'string') return text.value;
  raise('TypeError', `${method} returned non-string (type ${typeOf(text).name})`);
}

/** `ascii(value)`: repr with everything beyond ASCII escaped. */
export function ascii(context: Context, value: PyValue): Result<string> {
  return after(repr(context, value), escapeNonAscii);
}
