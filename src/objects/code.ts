import type { CodeObject } from '../bytecode/code.js';
import { PyObject } from './object.js';
import { builtinType } from './type.js';

export const codeType = builtinType('code');

/** The Python object of a code object; one for each (`pyCode`). */
export class PyCode extends PyObject {
  /** What the machine has made of the code to run it; undefined before its first run. */
  ready: unknown = undefined;

  constructor(readonly code: CodeObject) {
    super(codeType);
  }
}

const objects = new WeakMap<CodeObject, PyCode>();

/** The Python object of a code object. */
export function pyCode(code: CodeObject): PyCode {
  let object = objects.get(code);
  if (object === undefined) objects.set(code, object = new PyCode(code));
  return object;
}
