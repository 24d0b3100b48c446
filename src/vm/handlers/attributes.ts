import { SPECIAL_METHODS } from '../../bytecode/opcode-table.js';
import { Op } from '../../bytecode/opcodes.js';
import { findMethod, getAttribute, setAttribute } from '../../objects/attribute.js';
import { bind, call } from '../../objects/call.js';
import { raise } from '../../objects/exception.js';
import { PyFunction } from '../../objects/function.js';
import { PyMethodDescriptor } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import { PySuper, findAfter, superClassOf, superType } from '../../objects/super.js';
import { PyType, typeOf } from '../../objects/type.js';
import { dropOne, dropTwo, replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Attributes, `super()` and the special methods of `with`. */
type SpecialMethod = (typeof SPECIAL_METHODS)[number];

export const attributeHandlers: readonly (readonly [number, Handler])[] = [
  [Op.LOAD_ATTR, loadAttribute], [Op.STORE_ATTR, storeAttribute], [Op.DELETE_ATTR, deleteAttribute],
  [Op.LOAD_SUPER_ATTR, loadSuperAttribute], [Op.LOAD_SPECIAL, loadSpecial],
];

/** With the method bit the attribute is about to be called: a function of the type comes with self beside it. */
function loadAttribute(machine: Machine, frame: Frame, arg: number): void {
  const stack = frame.localsplus;
  const top = frame.sp - 1;
  const object = stack[top]!;
  const name = frame.instructions.names[arg >> 1]!;
  if ((arg & 1) === 0) {
    machine.complete(frame, getAttribute(machine, object, name), replaceOne);
    return;
  }
  const method = findMethod(object, name);
  if (method === undefined) {
    machine.complete(frame, getAttribute(machine, object, name), replaceWithCallable);
    return;
  }
  stack[top] = method;
  stack[frame.sp++] = object;
}

function replaceWithCallable(_machine: Machine, frame: Frame, callable: PyValue | undefined): void {
  frame.localsplus[frame.sp - 1] = callable;
  frame.push(undefined);
}

function storeAttribute(machine: Machine, frame: Frame, index: number): void {
  const stack = frame.localsplus;
  const object = stack[frame.sp - 1]!;
  const value = stack[frame.sp - 2]!;
  machine.complete(frame, setAttribute(machine, object, frame.instructions.names[index]!, value), dropTwo);
}

function deleteAttribute(machine: Machine, frame: Frame, index: number): void {
  const object = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, setAttribute(machine, object, frame.instructions.names[index]!, undefined), dropOne);
}

/** `super().name`: bit 0 asks for a method, bit 1 says that `super` was called with arguments. */
function loadSuperAttribute(machine: Machine, frame: Frame, arg: number): void {
  const [callee, thisClass, self] = frame.localsplus.slice(frame.sp - 3, frame.sp) as [PyValue, PyValue, PyValue];
  const name = frame.instructions.names[arg >> 2]!;
  if (callee !== superType) {
    const object = call(machine, callee, (arg & 2) === 0 ? [] : [thisClass, self]);
    machine.complete(frame, after(object, (made) => getAttribute(machine, made, name)), replaceSuper);
    return;
  }
  const selfClass = superClassOf(thisClass, self);
  const found = findAfter(selfClass, thisClass as PyType, name);
  const value = found === undefined
    ? getAttribute(machine, new PySuper(thisClass as PyType, self, selfClass), name)
    : bind(machine, found, self === selfClass ? undefined : self, selfClass);
  machine.complete(frame, value, replaceSuper);
}

function isMethod(attribute: PyValue | undefined): attribute is PyFunction | PyMethodDescriptor {
  return attribute instanceof PyFunction || attribute instanceof PyMethodDescriptor;
}

function replaceSuper(_machine: Machine, frame: Frame, value: PyValue | undefined): void {
  frame.sp -= 2;
  frame.localsplus[frame.sp - 1] = value;
  if ((frame.instructions.args[frame.current]! & 1) === 1) frame.push(undefined);
}

/** Loads `__enter__`, `__exit__` or their asynchronous counterparts from the type, with self beside it. */
function loadSpecial(machine: Machine, frame: Frame, index: number): void {
  const name = SPECIAL_METHODS[index]!;
  const object = frame.localsplus[frame.sp - 1]!;
  const type = typeOf(object);
  const method = type.lookup(name);
  if (method === undefined) noContextManager(type, name);
  if (isMethod(method)) {
    frame.localsplus[frame.sp - 1] = method;
    frame.push(object);
    return;
  }
  machine.complete(frame, bind(machine, method, object, type), replaceWithCallable);
}

/** The TypeError tells of the other kind of `with` where that would do (`_Py_SpecialMethods`). */
function noContextManager(type: PyType, name: SpecialMethod): never {
  const asynchronous = name.startsWith('__a');
  const protocol = (is: boolean): string => `${is ? 'asynchronous ' : ''}context manager protocol`;
  const others = asynchronous ? ['__enter__', '__exit__'] : ['__aenter__', '__aexit__'];
  const hint = others.every((other) => type.lookup(other) !== undefined)
    ? ` but it supports the ${protocol(!asynchronous)}. Did you mean to use '${asynchronous ? 'with' : 'async with'}'?` : '';
  raise('TypeError', `'${type.name}' object does not support the ${protocol(asynchronous)} (missed ${name} method)${hint}`);
}
