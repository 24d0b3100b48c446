/**
 * Whom an instruction asks for an attribute: the instance, its class, the classes after that in the MRO, up to
 * the one that has it. Only objects and classes of the program are told of, and only what the interpreter
 * visits (`PyObject_GenericGetAttr`, `type_getattro`, `super_getattro`).
 */
import { Op } from '../../bytecode/opcodes.js';
import { isDataDescriptor } from '../../objects/attribute.js';
import { PyMember } from '../../objects/descriptors.js';
import { PyFunction } from '../../objects/function.js';
import { PyGetSet } from '../../objects/native.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { superClassOf, superType } from '../../objects/super.js';
import { PyType, typeOf } from '../../objects/type.js';
import type { Frame } from '../../vm/frame.js';
import { isProgramClass } from './kinds.js';

/** The objects asked, in order; the last of them had the attribute if `found`. */
export interface Asked { name: string; objects: readonly PyObject[]; found: boolean }

/** Whom an instruction that is about to run will ask; undefined where nobody of the program is asked. */
export function attributeLookup(frame: Frame, opcode: number, arg: number): Asked | undefined {
  if (opcode === Op.LOAD_ATTR) return ofValue(frame.localsplus[frame.sp - 1], frame.instructions.names[arg >> 1]!);
  return opcode === Op.LOAD_SUPER_ATTR ? ofSuper(frame, frame.instructions.names[arg >> 2]!) : undefined;
}

function ofValue(object: PyValue | undefined, name: string): Asked | undefined {
  if (object instanceof PyType) return isProgramClass(object) ? ofClass(object, name) : undefined;
  return object instanceof PyObject && isProgramClass(object.type) ? ofInstance(object, name) : undefined;
}

/** The program's own `__getattribute__` asks whomever it likes. */
const readsItself = (type: PyType): boolean => type.lookup('__getattribute__') instanceof PyFunction;

function ofInstance(object: PyObject, name: string): Asked | undefined {
  const { type } = object;
  if (readsItself(type)) return undefined;
  const inherited = type.lookup(name);
  // The value of a slot stands in the instance, though a descriptor of the class fetches it.
  if (inherited instanceof PyMember) return { name, objects: [object], found: object.slots?.has(name) === true };
  if (inherited !== undefined && isDataDescriptor(inherited)) return inherited instanceof PyGetSet ? undefined : along(type.mro, name);
  if (object.dict?.entries.has(name)) return { name, objects: [object], found: true };
  return along(type.mro, name, object.type.hasDict ? [object] : []);
}

function ofClass(type: PyType, name: string): Asked | undefined {
  const metatype = type.type;
  const inherited = metatype.lookup(name);
  if (readsItself(metatype) || (inherited !== undefined && isDataDescriptor(inherited))) return undefined;
  if (type.lookup(name) !== undefined || inherited === undefined) return along(type.mro, name);
  return along(metatype.mro, name, type.mro.filter(isProgramClass));
}

function ofSuper(frame: Frame, name: string): Asked | undefined {
  const [callee, thisClass, self] = frame.localsplus.slice(frame.sp - 3, frame.sp) as [PyValue, PyValue, PyValue];
  if (callee !== superType || !(thisClass instanceof PyType) || !isOneOf(self, thisClass)) return undefined;
  const { mro } = superClassOf(thisClass, self);
  return along(mro.slice(mro.indexOf(thisClass) + 1), name);
}

const isOneOf = (self: PyValue, type: PyType): boolean => typeOf(self).isSubtypeOf(type) || (self instanceof PyType && self.isSubtypeOf(type));

/** Asks class after class, those of the library unseen; what one of these has is nobody's of the program. */
function along(mro: readonly PyType[], name: string, before: readonly PyObject[] = []): Asked | undefined {
  const objects = [...before];
  for (const type of mro) {
    const has = type.namespace.has(name);
    if (isProgramClass(type)) objects.push(type);
    else if (has) return undefined;
    if (has) return { name, objects, found: true };
  }
  return { name, objects, found: false };
}
