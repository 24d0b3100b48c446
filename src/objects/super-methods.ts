import { call } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { addMembers, addMethods, addNew } from './native.js';
import { attributeMethods } from './object-methods.js';
import type { PyValue } from './object.js';
import type { Result } from './pending.js';
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

/** An unbound super object, bound to an instance; any other is itself (`super_descr_get`). */
function bound(context: Context, object: PySuper, instance: PyValue | undefined): Result {
  if (instance === undefined || instance === null) raise('TypeError', '__get__(None, None) is invalid');
  if (object.self !== undefined) return object;
  if (object.type !== superType) return call(context, object.type, [object.thisClass, instance]);
  return new PySuper(object.thisClass, instance, superClassOf(object.thisClass, instance));
}

/** Gives super its methods. */
export function installSuper(): void {
  addNew(superType, (_, [type]) => new PySuper(superType, undefined, undefined, type as PyType));
  addMethods(superType, {
    __init__: (context, [self, ...args], keywords) => {
      if (keywords !== undefined && keywords.size > 0) raise('TypeError', 'super() takes no keyword arguments');
      if (args.length > 2) raise('TypeError', `super() expected at most 2 arguments, got ${args.length}`);
      const [thisClass, object] = args;
      const implicit = thisClass === undefined ? context.superArguments() : undefined;
      return implicit === undefined
        ? initialise(asSuper(self!), thisClass, object)
        : initialise(asSuper(self!), implicit.thisClass, implicit.self);
    },
    __repr__: (_, [self]) => superRepr(asSuper(self!)),
    __getattribute__: attributeMethods.__getattribute__!,
    __get__: (context, [self, instance, owner = null]) => (instance === null && owner !== null ? self! : bound(context, asSuper(self!), instance)),
  });
  addMembers(superType, {
    __thisclass__: (self) => asSuper(self).thisClass,
    __self__: (self) => asSuper(self).self ?? null,
    __self_class__: (self) => asSuper(self).selfClass ?? null,
  });
}
