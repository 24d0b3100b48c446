import { Op } from '../../bytecode/opcodes.js';
import type { PyCell } from '../../objects/cell.js';
import { deleteItem, getItem, setItem } from '../../objects/container.js';
import { PyDict } from '../../objects/dict.js';
import { Raise, isException } from '../../objects/exception.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { dictType } from '../../objects/type.js';
import { dropOne, pushResult, replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { nameError, unboundFree } from '../name-errors.js';

/** Names of modules and class bodies, globals and builtins. */
export const nameHandlers: readonly (readonly [number, Handler])[] = [
  [Op.LOAD_GLOBAL, loadGlobal], [Op.STORE_GLOBAL, storeGlobal], [Op.DELETE_GLOBAL, deleteGlobal],
  [Op.LOAD_NAME, loadName], [Op.STORE_NAME, storeName], [Op.DELETE_NAME, deleteName],
  [Op.LOAD_LOCALS, loadLocals], [Op.LOAD_FROM_DICT_OR_DEREF, loadFromDictOrDeref],
  [Op.LOAD_FROM_DICT_OR_GLOBALS, loadFromDictOrGlobals], [Op.SETUP_ANNOTATIONS, setupAnnotations],
];

/** What a name stands for among globals and builtins, or undefined. */
export function findGlobal(frame: Frame, name: string): PyValue | undefined {
  const value = frame.globals.entries.get(name);
  return value === undefined ? frame.builtins.get(name) : value;
}

function globalOrBuiltin(frame: Frame, name: string): PyValue {
  const value = findGlobal(frame, name);
  if (value === undefined) nameError(name);
  return value;
}

function loadGlobal(_machine: Machine, frame: Frame, arg: number): void {
  const stack = frame.localsplus;
  const value = globalOrBuiltin(frame, frame.instructions.names[arg >> 1]!);
  stack[frame.sp++] = value;
  if ((arg & 1) !== 0) stack[frame.sp++] = undefined;
}

function storeGlobal(_machine: Machine, frame: Frame, index: number): void {
  frame.globals.entries.set(frame.instructions.names[index]!, frame.pop()!);
}

function deleteGlobal(_machine: Machine, frame: Frame, index: number): void {
  const name = frame.instructions.names[index]!;
  if (!frame.globals.entries.delete(name)) nameError(name);
}

/** Looks a name up in a namespace that a metaclass's `__prepare__` made; undefined where it raises KeyError. */
function* findInMapping(machine: Machine, mapping: PyValue, name: string): Steps<PyValue | undefined> {
  try {
    return yield* settle(getItem(machine, mapping, name));
  } catch (error) {
    if (error instanceof Raise && isException(error.exception, 'KeyError')) return undefined;
    throw error;
  }
}

/** The name in a namespace, or undefined. */
function findInNamespace(machine: Machine, namespace: PyValue, name: string): Result<PyValue | undefined> {
  return namespace instanceof PyDict && namespace.type === dictType
    ? namespace.entries.get(name)
    : findInMapping(machine, namespace, name);
}

function loadName(machine: Machine, frame: Frame, index: number): void {
  const { locals } = frame;
  const name = frame.instructions.names[index]!;
  if (locals === frame.globals && frame.globals.type === dictType) frame.push(globalOrBuiltin(frame, name));
  else machine.complete(frame, findInNamespace(machine, locals!, name), pushNameOrGlobal);
}

function pushNameOrGlobal(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  pushResult(machine, frame, value === undefined ? globalOrBuiltin(frame, currentName(frame)) : value);
}

function currentName(frame: Frame): string {
  return frame.instructions.names[frame.instructions.args[frame.current]!]!;
}

function storeName(machine: Machine, frame: Frame, index: number): void {
  const name = frame.instructions.names[index]!;
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type === dictType) locals.entries.set(name, frame.pop()!);
  else machine.complete(frame, setItem(machine, locals!, name, frame.localsplus[frame.sp - 1]!), dropOne);
}

function deleteName(machine: Machine, frame: Frame, index: number): void {
  const name = frame.instructions.names[index]!;
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type === dictType) {
    if (!locals.entries.delete(name)) nameError(name);
  } else {
    machine.complete(frame, deleteItem(machine, locals!, name), () => undefined);
  }
}

function loadLocals(_machine: Machine, frame: Frame): void {
  frame.push(frame.locals);
}

/** A free variable as a class body sees it: the namespace of the class comes first. */
function loadFromDictOrDeref(machine: Machine, frame: Frame, slot: number): void {
  const namespace = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, findInNamespace(machine, namespace, frame.instructions.slotNames[slot]!), namespaceOrCell);
}

function namespaceOrCell(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  if (value === undefined) {
    const slot = frame.instructions.args[frame.current]!;
    value = (frame.localsplus[slot] as PyCell).contents;
    if (value === undefined) unboundFree(frame, slot);
  }
  replaceOne(machine, frame, value);
}

function loadFromDictOrGlobals(machine: Machine, frame: Frame, index: number): void {
  const namespace = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, findInNamespace(machine, namespace, frame.instructions.names[index]!), namespaceOrGlobal);
}

function namespaceOrGlobal(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  replaceOne(machine, frame, value === undefined ? globalOrBuiltin(frame, currentName(frame)) : value);
}

function setupAnnotations(_machine: Machine, frame: Frame): void {
  const { entries } = frame.locals as PyDict;
  if (!entries.has('__annotations__')) entries.set('__annotations__', new PyDict());
}
