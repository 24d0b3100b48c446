/**
 * What an instruction may change on the heap. The recording looks at known objects again only where one may
 * have changed; whatever is not sure to leave them alone, a native that is not listed here for one, makes it
 * look at everything. So the cost of a record does not grow with the heap, and leaving something out of these
 * tables costs time, not truth.
 */
import { Op } from '../../bytecode/opcodes.js';
import { PyDict } from '../../objects/dict.js';
import { PyException } from '../../objects/exception.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { PyResumable } from '../../objects/generator.js';
import { PyIterator } from '../../objects/iteration.js';
import { PyBuiltinFunction, PyMethodDescriptor } from '../../objects/native.js';
import { PyInstance, PyObject } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyType, dictType, typeType } from '../../objects/type.js';
import type { Frame } from '../../vm/frame.js';

/** Takes what may have changed. */
export interface Dirt {
  /** An object, and what it says of itself. */
  touch(object: PyObject): void;
  /** Anything at all. */
  everything(): void;
}

type Slot = Frame['localsplus'][number];
type Effect = (dirt: Dirt, frame: Frame, arg: number) => void;

/** The operand at a depth: 1 is the top of the stack. */
const operand = (frame: Frame, depth: number): Slot => frame.localsplus[frame.sp - depth];

function touch(dirt: Dirt, value: Slot): void {
  if (value instanceof PyObject) dirt.touch(value);
}

const touchOperand = (depth: number): Effect => (dirt, frame) => touch(dirt, operand(frame, depth));
/** The container that a comprehension or display fills stands `arg` below its new items. */
const fill = (items: number): Effect => (dirt, frame, arg) => {
  touch(dirt, operand(frame, items + arg));
  draw(dirt, operand(frame, 1));
};
const touchCell: Effect = (dirt, frame, slot) => touch(dirt, frame.localsplus[slot]);
const drawTop: Effect = (dirt, frame) => draw(dirt, operand(frame, 1));
const touchGlobals: Effect = (dirt, frame) => dirt.touch(frame.globals);
const touchLocals: Effect = (dirt, frame) => touch(dirt, frame.locals);

/** `+=` and the like: from 13 on, `NB_INPLACE_ADD` first. */
const FIRST_INPLACE = 13;
const LAST_INPLACE = 25;
/** `NB_SUBSCR`. */
const SUBSCRIPT = 26;

/** An instance may get its `__dict__` only now, by being asked for it. */
const touchIfAskedForDict: Effect = (dirt, frame, arg) => {
  if (frame.instructions.names[arg >> 1] === '__dict__') touch(dirt, operand(frame, 1));
};

/** Instructions that change what is there already; all others make new objects, or bind names in their own frame. */
const EFFECTS = new Map<number, Effect>([
  [Op.LOAD_ATTR, touchIfAskedForDict], [Op.STORE_ATTR, touchOperand(1)], [Op.DELETE_ATTR, touchOperand(1)],
  [Op.STORE_SUBSCR, touchOperand(2)], [Op.DELETE_SUBSCR, touchOperand(2)], [Op.STORE_SLICE, touchOperand(3)],
  [Op.LIST_APPEND, fill(1)], [Op.SET_ADD, fill(1)], [Op.MAP_ADD, fill(2)], [Op.LIST_EXTEND, fill(1)],
  [Op.SET_UPDATE, fill(1)], [Op.DICT_UPDATE, fill(1)], [Op.DICT_MERGE, fill(1)],
  [Op.BINARY_OP, (dirt, frame, arg) => {
    if (arg === SUBSCRIPT) subscript(dirt, operand(frame, 2));
    if (arg < FIRST_INPLACE || arg > LAST_INPLACE) return;
    touch(dirt, operand(frame, 2));
    draw(dirt, operand(frame, 1));
  }],
  [Op.FOR_ITER, drawTop], [Op.UNPACK_SEQUENCE, drawTop], [Op.UNPACK_EX, drawTop], [Op.CONTAINS_OP, drawTop],
  [Op.POP_TOP, drawTop], [Op.POP_ITER, drawTop],
  [Op.SEND, (dirt, frame) => draw(dirt, operand(frame, 2))],
  [Op.STORE_DEREF, touchCell], [Op.DELETE_DEREF, touchCell],
  [Op.STORE_GLOBAL, touchGlobals], [Op.DELETE_GLOBAL, touchGlobals],
  [Op.STORE_NAME, touchLocals], [Op.DELETE_NAME, touchLocals], [Op.SETUP_ANNOTATIONS, touchLocals],
  [Op.SET_FUNCTION_ATTRIBUTE, touchOperand(1)], [Op.CALL_INTRINSIC_2, touchOperand(2)],
  [Op.WITH_EXCEPT_START, (dirt, frame) => call(dirt, operand(frame, 5), operand(frame, 4), [])],
  [Op.CALL, (dirt, frame, count) => callAt(dirt, frame, count, 0)],
  [Op.CALL_KW, (dirt, frame, count) => callAt(dirt, frame, count, 1)],
  [Op.CALL_FUNCTION_EX, (dirt, frame) => {
    const args = operand(frame, 2);
    call(dirt, operand(frame, 4), undefined, args instanceof PyTuple ? args.items : [args]);
  }],
]);

/** A builtin subclass of dict may make what it lacks: defaultdict. */
function subscript(dirt: Dirt, container: Slot): void {
  if (container instanceof PyDict && container.type !== dictType && !container.type.heap) dirt.everything();
}

/** By opcode, for the machine asks before every instruction. */
const byOpcode: readonly (Effect | undefined)[] = Array.from({ length: 256 }, (_, opcode) => EFFECTS.get(opcode));

/** Reports what an instruction that is about to run may change. */
export function reportEffects(dirt: Dirt, frame: Frame, opcode: number, arg: number): void {
  byOpcode[opcode]?.(dirt, frame, arg);
}

/** A call with `count` arguments, above which `above` more operands stand. */
function callAt(dirt: Dirt, frame: Frame, count: number, above: number): void {
  const first = frame.sp - above - count;
  const callee = frame.localsplus[first - 2];
  // Python functions are the most frequent callees, and what they change they change by instructions of their own.
  if (callee instanceof PyFunction) return;
  call(dirt, callee, frame.localsplus[first - 1], frame.localsplus.slice(first, first + count));
}

function call(dirt: Dirt, callee: Slot, self: Slot, args: readonly Slot[]): void {
  if (callee instanceof PyFunction) return;
  if (callee instanceof PyMethod) call(dirt, callee.func, callee.self, args);
  else if (callee instanceof PyMethodDescriptor) method(dirt, self === undefined ? args[0] : self, args);
  else if (callee instanceof PyBuiltinFunction) builtin(dirt, callee, args);
  else if (callee instanceof PyType) construct(dirt, callee, args);
  else if (!(callee instanceof PyInstance)) dirt.everything();
}

/** A method of a builtin type changes its object, and draws from iterators. */
function method(dirt: Dirt, self: Slot, args: readonly Slot[]): void {
  touch(dirt, self);
  if (self instanceof PyException) dirt.everything(); // add_note changes the list of notes
  draw(dirt, self);
  for (const arg of args) draw(dirt, arg);
}

/** Classes make new objects; only metaclasses change what is there: the cells of a class body. */
function construct(dirt: Dirt, type: PyType, args: readonly Slot[]): void {
  if (type.isSubtypeOf(typeType) && args.length !== 1) dirt.everything();
  else for (const arg of args) draw(dirt, arg);
}

/** Builtin functions that change nothing but the iterators they draw from. */
const HARMLESS: ReadonlySet<string> = new Set([
  'abs', 'all', 'any', 'ascii', 'bin', 'callable', 'chr', 'dir', 'divmod', 'format', 'getattr', 'globals', 'hasattr', 'hash', 'hex',
  'id', 'isinstance', 'issubclass', 'iter', 'len', 'locals', 'max', 'min', 'next', 'oct', 'ord', 'pow', 'print', 'repr', 'round',
  'sorted', 'sum', 'vars', '__new__',
]);

function builtin(dirt: Dirt, { name, module, self }: PyBuiltinFunction, args: readonly Slot[]): void {
  if (self !== undefined) method(dirt, self, args);
  else if (module !== null && module !== 'builtins') dirt.everything();
  else if (name === '__new__' && args[0] instanceof PyType) construct(dirt, args[0], args.slice(1));
  else if (HARMLESS.has(name)) for (const arg of args) draw(dirt, arg);
  else if (name === 'setattr' || name === 'delattr') touch(dirt, args[0]);
  else dirt.everything();
}

/** Whoever takes items from a value moves it, if it is an iterator, and those that it draws from. */
function draw(dirt: Dirt, value: Slot): void {
  if (value instanceof PyResumable) {
    dirt.touch(value);
  } else if (value instanceof PyIterator) {
    dirt.touch(value);
    for (const source of value.held) draw(dirt, source);
  }
}
