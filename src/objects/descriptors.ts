import { raise } from './exception.js';
import { memberType } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const propertyType = builtinType('property');
export const staticMethodType = builtinType('staticmethod');
export const classMethodType = builtinType('classmethod');

/** property: an attribute computed by functions. */
export class PyProperty extends PyObject {
  /** Name given by the class body (`__set_name__`), for error messages. */
  name: PyValue | undefined;

  constructor(public get: PyValue, public set: PyValue, public del: PyValue, public doc: PyValue, type: PyType = propertyType) {
    super(type);
  }
}

/** staticmethod: hides a function from binding. */
export class PyStaticMethod extends PyObject {
  constructor(public func: PyValue, type: PyType = staticMethodType) {
    super(type);
  }
}

/** classmethod: binds a function to the class. */
export class PyClassMethod extends PyObject {
  constructor(public func: PyValue, type: PyType = classMethodType) {
    super(type);
  }
}

/** A name of `__slots__`. */
export class PyMember extends PyObject {
  constructor(readonly owner: PyType, readonly name: string) {
    super(memberType);
  }

  read(self: PyObject): PyValue {
    const value = self.slots?.get(this.name);
    if (value === undefined) raise('AttributeError', `'${self.type.qualname}' object has no attribute '${this.name}'`);
    return value;
  }
}
