import { bind } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import type { Result } from './pending.js';
import { PyType, builtinType, typeOf } from './type.js';

export const superType = builtinType('super');

/** super: attributes of the classes after `thisClass` in the MRO of `self` (or of `self`, if it is a class). */
export class PySuper extends PyObject {
  constructor(
    public thisClass: PyType,
    /** undefined for an unbound super object. */
    public self: PyValue | undefined,
    /** The class whose MRO is searched. */
    public selfClass: PyType | undefined,
    type: PyType = superType,
  ) {
    super(type);
  }
}

/** `super.__getattribute__`; undefined when no class further on has the name. */
export function superAttribute(context: Context, object: PySuper, name: string): Result | undefined {
  const { thisClass, self, selfClass } = object;
  if (self === undefined || selfClass === undefined || name === '__class__') return undefined;
  const found = findAfter(selfClass, thisClass, name);
  return found === undefined ? undefined : bind(context, found, self === selfClass ? undefined : self, selfClass);
}

/** The attribute in the part of `selfClass`'s MRO that follows `thisClass`, unbound. */
export function findAfter(selfClass: PyType, thisClass: PyType, name: string): PyValue | undefined {
  const { mro } = selfClass;
  for (let i = mro.indexOf(thisClass) + 1; i < mro.length; i++) {
    const found = mro[i]!.namespace.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The class whose MRO `super(thisClass, self)` searches (`supercheck`). Raises TypeError when the two do not fit. */
export function superClassOf(thisClass: PyValue, self: PyValue): PyType {
  if (!(thisClass instanceof PyType)) raise('TypeError', `super() argument 1 must be a type, not ${typeOf(thisClass).name}`);
  if (self instanceof PyType && self.isSubtypeOf(thisClass)) return self;
  const type = typeOf(self);
  if (type.isSubtypeOf(thisClass)) return type;
  const what = self instanceof PyType ? `type[${self.name}]` : `instance of ${type.name}`;
  raise('TypeError', `super(type, obj): obj (${what}) is not an instance or subtype of type (${thisClass.name}).`);
}
