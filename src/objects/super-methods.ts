import { noAttribute, readAttribute } from './attribute.js';
import { raise } from './exception.js';
import { addGetters, addMethods, addNew } from './native.js';
import type { PyValue } from './object.js';
import { PySuper, superClassOf, superType } from './super.js';
import { PyType, typeOf } from './type.js';

const asSuper = (object: PyValue): PySuper => object as PySuper;

/** `super(class, self)`; without arguments the machine reads both off the calling frame before it comes here. */
function initialise(object: PySuper, thisClass: PyValue | undefined, self: PyValue | undefined): null {
  if (thisClass === undefined) raise('RuntimeError', 'super(): no arguments');
  if (!(thisClass instanceof PyType)) raise('TypeError', `super() argument 1 must be a type, not ${typeOf(thisClass).name}`);
  object.thisClass = thisClass;
  object.self = self === null ? undefined : self;
  object.selfClass = object.self === undefined ? undefined : superClassOf(thisClass, object.self);
  return null;
}

function superRepr({ thisClass, selfClass }: PySuper): string {
  const self = selfClass === undefined ? 'NULL' : `<${selfClass.name} object>`;
  return `<super: <class '${thisClass.name}'>, ${self}>`;
}

/** Gives super its methods. */
export function installSuper(): void {
  addNew(superType, (_, [type]) => new PySuper(superType, undefined, undefined, type as PyType));
  addMethods(superType, {
    __init__: (context, [self, thisClass, object]) => {
      const implicit = thisClass === undefined ? context.superArguments() : undefined;
      return implicit === undefined
        ? initialise(asSuper(self!), thisClass, object)
        : initialise(asSuper(self!), implicit.thisClass, implicit.self);
    },
    __repr__: (_, [self]) => superRepr(asSuper(self!)),
    __getattribute__: (context, [self, name]) => {
      const found = readAttribute(context, self!, name as string);
      return found === undefined ? noAttribute(self!, name as string) : found;
    },
  });
  addGetters(superType, {
    __thisclass__: (self) => asSuper(self).thisClass,
    __self__: (self) => asSuper(self).self ?? null,
    __self_class__: (self) => asSuper(self).selfClass ?? null,
  });
}
