/** UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: their five or four arguments, and their text. */
import { escapeCodePoint, lengthStr, characterAt } from '../values/str.js';
import { bufferOf, needBuffer } from './buffer.js';
import type { Context } from './context.js';
import { PyException, exceptionTypes, raise } from './exception.js';
import { initException } from './exception-methods.js';
import { toSize } from './integer.js';
import { addMethods } from './native.js';
import type { Native } from './native.js';
import type { PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { textOf } from './str-arguments.js';
import { str } from './text.js';
import { typeOf } from './type.js';

type UnicodeErrorName = 'UnicodeEncodeError' | 'UnicodeDecodeError' | 'UnicodeTranslateError';

const FIELDS: Readonly<Record<UnicodeErrorName, readonly string[]>> = {
  UnicodeEncodeError: ['encoding', 'object', 'start', 'end', 'reason'],
  UnicodeDecodeError: ['encoding', 'object', 'start', 'end', 'reason'],
  UnicodeTranslateError: ['object', 'start', 'end', 'reason'],
};

function initUnicode(name: UnicodeErrorName): Native {
  const fields = FIELDS[name];
  return function* (context, args, keywords): Steps {
    initException(context, args, keywords);
    const [self, ...given] = args;
    if (given.length !== fields.length) raise('TypeError', `function takes exactly ${fields.length} arguments (${given.length} given)`);
    const { members } = self as PyException;
    for (const [i, field] of fields.entries()) {
      members.set(field, yield* checked(context, name, field, i + 1, given[i]!));
    }
    return null;
  };
}

/** A field's value as `PyArg_ParseTuple` takes it. */
function* checked(context: Context, name: UnicodeErrorName, field: string, place: number, value: PyValue): Steps {
  if (field === 'start' || field === 'end') return yield* settle(toSize(context, value));
  if (field === 'object' && name === 'UnicodeDecodeError') {
    needBuffer(value);
  } else if (textOf(value) === undefined && !(field === 'object' && name === 'UnicodeTranslateError')) {
    raise('TypeError', `argument ${place} must be str, not ${typeOf(value).name}`);
  }
  return value;
}

/** `'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)`. */
function strUnicode(name: UnicodeErrorName): Native {
  const verb = name === 'UnicodeEncodeError' ? 'encode' : name === 'UnicodeDecodeError' ? 'decode' : 'translate';
  const unit = verb === 'decode' ? 'byte' : 'character';
  return function* (context, [self]): Steps {
    const { members } = self as PyException;
    const object = members.get('object');
    if (object === undefined) return '';
    const [start, end] = [Number(members.get('start') ?? 0), Number(members.get('end') ?? 0)];
    const codec = verb === 'translate' ? '' : `'${yield* settle(str(context, members.get('encoding') ?? null))}' codec `;
    const shown = end === start + 1 ? unitAt(object, start, verb) : undefined;
    const where = shown === undefined ? `${unit}s in position ${start}-${end - 1}` : `${unit} ${shown} in position ${start}`;
    return `${codec}can't ${verb} ${where}: ${yield* settle(str(context, members.get('reason') ?? null))}`;
  };
}

function unitAt(object: PyValue, at: number, verb: string): string | undefined {
  if (at < 0) return undefined;
  if (verb === 'decode') {
    const byte = bufferOf(object)?.[at];
    return byte === undefined ? undefined : `0x${byte.toString(16).padStart(2, '0')}`;
  }
  const text = textOf(object);
  return text === undefined || at >= lengthStr(text) ? undefined : `'${escapeCodePoint(characterAt(text, at).codePointAt(0)!)}'`;
}

/** Gives these exceptions `__init__` and `__str__`. */
export function installUnicodeErrors(): void {
  for (const name of Object.keys(FIELDS) as UnicodeErrorName[]) {
    addMethods(exceptionTypes[name], { __init__: initUnicode(name), __str__: strUnicode(name) });
  }
}
