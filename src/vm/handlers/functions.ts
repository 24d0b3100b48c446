import { CO_HAS_DOCSTRING } from '../../bytecode/code.js';
import { COMMON_CONSTANTS } from '../../bytecode/opcode-table.js';
import { Op } from '../../bytecode/opcodes.js';
import type { PyCode } from '../../objects/code.js';
import type { PyDict } from '../../objects/dict.js';
import { exceptionTypes } from '../../objects/exception.js';
import { PyFunction } from '../../objects/function.js';
import type { PyValue } from '../../objects/object.js';
import type { PyTuple } from '../../objects/tuple.js';
import { tupleType } from '../../objects/type.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Making functions, entering and leaving them, and constants that are no `co_consts`. */
export const functionHandlers: readonly (readonly [number, Handler])[] = [
  [Op.MAKE_FUNCTION, makeFunction], [Op.SET_FUNCTION_ATTRIBUTE, setFunctionAttribute],
  [Op.RESUME, resume], [Op.RETURN_VALUE, returnValue],
  [Op.LOAD_BUILD_CLASS, loadBuildClass], [Op.LOAD_COMMON_CONSTANT, loadCommonConstant],
];

function makeFunction(_machine: Machine, frame: Frame): void {
  const code = frame.localsplus[frame.sp - 1] as PyCode;
  const made = new PyFunction(code, frame.globals);
  made.builtins = frame.func?.builtins;
  const [first] = code.code.consts;
  if ((code.code.flags & CO_HAS_DOCSTRING) !== 0 && typeof first === 'string') made.doc = first;
  frame.localsplus[frame.sp - 1] = made;
}

const DEFAULTS = 1;
const KEYWORD_DEFAULTS = 2;
const CLOSURE = 8;
const ANNOTATE = 16;

function setFunctionAttribute(_machine: Machine, frame: Frame, attribute: number): void {
  const made = frame.pop() as PyFunction;
  const value = frame.localsplus[frame.sp - 1];
  switch (attribute) {
    case DEFAULTS: made.defaults = value as PyTuple; break;
    case KEYWORD_DEFAULTS: made.keywordDefaults = value as PyDict; break;
    case CLOSURE: made.closure = value as PyTuple; break;
    case ANNOTATE: made.annotate = value; break;
    default: throw new Error(`SET_FUNCTION_ATTRIBUTE has no attribute ${attribute}`);
  }
  frame.localsplus[frame.sp - 1] = made;
}

function resume(machine: Machine, frame: Frame, how: number): void {
  if (machine.observer === undefined) return;
  if (how === 0) machine.observer.call(frame);
  else machine.observer.resume(frame);
}

function returnValue(machine: Machine, frame: Frame): void {
  machine.leave(frame);
}

function loadBuildClass(_machine: Machine, frame: Frame): void {
  frame.push(frame.builtins.get('__build_class__'));
}

function loadCommonConstant(_machine: Machine, frame: Frame, index: number): void {
  const name = COMMON_CONSTANTS[index]!;
  switch (name) {
    case 'tuple': frame.push(tupleType); break;
    case 'all': case 'any': frame.push(commonBuiltin(frame, name)); break;
    default: frame.push(exceptionTypes[name]);
  }
}

function commonBuiltin(frame: Frame, name: string): PyValue {
  return frame.builtins.get(name)!;
}
