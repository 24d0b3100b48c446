import type { Constant } from './code.js';
import { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from './code.js';
import { PyBytes, PyComplex, PyFloat, PySingleton } from '../values/plain.js';

const codeKeys = new WeakMap<CodeObject, string>();

/**
 * A text that is equal for two constants exactly when a compilation unit keeps only one of them:
 * `_PyCode_ConstantKey`, by which `1`, `1.0` and `True`, or `0.0` and `-0.0`, stay apart. A NaN is equal to itself
 * alone: its key has a number of its own after `#`.
 */
export function constantKey(constant: Constant): string {
  if (constant === null) return 'None';
  switch (typeof constant) {
    case 'boolean': return constant ? 'True' : 'False';
    case 'number': case 'bigint': return `i${constant}`;
    case 'string': return `s${JSON.stringify(constant)}`;
  }
  if (constant instanceof PyFloat) return `f${floatKey(constant.value)}${identityKey(constant, constant.value)}`;
  if (constant instanceof PyComplex) {
    const { real, imag } = constant;
    return `c${floatKey(real)},${floatKey(imag)}${identityKey(constant, real, imag)}`;
  }
  if (constant instanceof PyBytes) return `b${JSON.stringify(bytesKey(constant.data))}`;
  if (constant instanceof PySingleton) return constant.name;
  if (constant instanceof TupleConstant) return `(${constant.items.map(constantKey).join(',')})`;
  if (constant instanceof FrozenSetConstant) return `{${constant.items.map(constantKey).sort().join(',')}}`;
  if (constant instanceof SliceConstant) {
    return `[${constantKey(constant.start)}:${constantKey(constant.stop)}:${constantKey(constant.step)}]`;
  }
  return codeKey(constant);
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

const nans = new WeakMap<object, number>();
let nanCount = 0;

/** Tells a number that is NaN, or has a part that is, from all others. */
function identityKey(constant: object, ...parts: number[]): string {
  if (!parts.some(Number.isNaN)) return '';
  let number = nans.get(constant);
  if (number === undefined) nans.set(constant, number = nanCount++);
  return `#${number}`;
}

/** Every byte is a character of its own in this encoding. */
const latin1 = new TextDecoder('latin1');

function bytesKey(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}

/** Code objects are merged when `code_richcompare` calls them equal: a duplicated `finally` body compiles twice. */
function codeKey(code: CodeObject): string {
  let key = codeKeys.get(code);
  if (key === undefined) {
    key = 'code' + JSON.stringify([
      code.name, code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags, code.firstlineno,
      bytesKey(code.code), code.consts.map(constantKey), code.names, code.localsplusnames,
      bytesKey(code.linetable), bytesKey(code.exceptiontable),
    ]);
    codeKeys.set(code, key);
  }
  return key;
}
