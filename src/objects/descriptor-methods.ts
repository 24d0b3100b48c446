import { formatAddress } from './address.js';
import { storeThroughDescriptor } from './attribute.js';
import { bind, call } from './call.js';
import { named } from './arguments.js';
import type { Context } from './context.js';
import { PyClassMethod, PyMember, PyProperty, PyStaticMethod, classMethodType, propertyType, staticMethodType } from './descriptors.js';
import { raise } from './exception.js';
import {
  PyBuiltinFunction, PyGetSet, PyMethodDescriptor, addGetters, addMethods, addNew, builtinFunctionType,
  classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType, wrapperDescriptorType,
} from './native.js';
import type { Native } from './native.js';
import { typeTitle } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { findAttribute, getAttribute } from './attribute.js';
import { repr } from './text.js';
import { truth } from './truth.js';
import { PyType, typeOf } from './type.js';

const asProperty = (object: PyValue): PyProperty => object as PyProperty;

const readDescriptor: Native = (context, [self, instance, owner]) => {
  const through = instance === null || instance === undefined ? undefined : instance;
  return bind(context, self!, through, owner instanceof PyType ? owner : typeOf(through === undefined ? null : through));
};

const writeDescriptor: Native = (context, [self, instance, value]) =>
  after(storeThroughDescriptor(context, self as PyObject, instance as PyObject, asProperty(self!).name ?? '', value)!, () => null);

function* newProperty(context: Context, self: PyProperty, args: readonly (PyValue | undefined)[]): Steps {
  const [get = null, set = null, del = null, doc = null] = args;
  Object.assign(self, { get, set, del, doc });
  if (doc === null && get !== null) self.doc = yield* settle(getAttribute(context, get, '__doc__'));
  return null;
}

/** A property with one accessor changed: what `@name.setter` makes. */
function copyWith(self: PyProperty, changes: Partial<Pick<PyProperty, 'get' | 'set' | 'del'>>): PyProperty {
  const { get, set, del, doc, name, type } = self;
  const copy = Object.assign(new PyProperty(get, set, del, doc, type), changes);
  copy.name = name;
  return copy;
}

function installProperty(): void {
  addNew(propertyType, (_, [type]) => new PyProperty(null, null, null, null, type as PyType));
  const parameters = { names: ['fget', 'fset', 'fdel', 'doc'], positional: 4, required: 0 };
  addMethods(propertyType, {
    __init__: named<PyProperty>(parameters, (self, args, context) => newProperty(context, self, args))('property.__init__', 'property'),
    __get__: readDescriptor,
    __set__: writeDescriptor,
    __delete__: writeDescriptor,
    __set_name__: (_, [self, , name]) => {
      asProperty(self!).name = name as string;
      return null;
    },
    getter: (_, [self, get]) => copyWith(asProperty(self!), { get: get! }),
    setter: (_, [self, set]) => copyWith(asProperty(self!), { set: set! }),
    deleter: (_, [self, del]) => copyWith(asProperty(self!), { del: del! }),
  });
  addGetters(propertyType, {
    fget: (self) => asProperty(self).get,
    fset: (self) => asProperty(self).set,
    fdel: (self) => asProperty(self).del,
    __doc__: { get: (self) => asProperty(self).doc, set: (self, value) => { asProperty(self).doc = value ?? null; } },
    __name__: (self) => asProperty(self).name ?? null,
    __isabstractmethod__: (self, context) => anyAbstract(context, [asProperty(self).get, asProperty(self).set, asProperty(self).del]),
  });
}

/** Whether one of the functions is abstract (`_PyObject_IsAbstract`): then the descriptor is as well. */
function* anyAbstract(context: Context, functions: readonly PyValue[]): Steps {
  for (const func of functions) {
    const mark = func === null ? undefined : yield* settle(findAttribute(context, func, '__isabstractmethod__'));
    if (mark !== undefined && (yield* settle(truth(context, mark)))) return true;
  }
  return false;
}

/** staticmethod and classmethod wrap a function and copy how it is named. */
function installWrapper(type: PyType, make: (func: PyValue, type: PyType) => PyStaticMethod | PyClassMethod): void {
  const funcOf = (object: PyValue): PyValue => (object as PyStaticMethod | PyClassMethod).func;
  const forwarded = ['__name__', '__qualname__', '__module__', '__doc__', '__annotations__'];
  addNew(type, (_, [cls, func]) => make(func === undefined ? null : func, cls as PyType));
  addMethods(type, {
    __init__: (_, args) => (args.length === 2 ? null : raise('TypeError', `${type.name} expected 1 argument, got ${args.length - 1}`)),
    __get__: readDescriptor,
    __repr__: (context, [self]) => after(repr(context, funcOf(self!)), (text) => `<${type.name}(${text})>`),
  });
  addGetters(type, {
    __func__: funcOf,
    __wrapped__: funcOf,
    __isabstractmethod__: (self, context) => anyAbstract(context, [funcOf(self)]),
    ...Object.fromEntries(forwarded.map((name) => [name, (self: PyObject, context: Context) => getAttribute(context, funcOf(self), name)])),
  });
  type.hasDict = true;
}

function builtinRepr(context: Context, { name, self, type }: PyBuiltinFunction): string {
  if (self === undefined) return `<built-in function ${name}>`;
  const kind = type === methodWrapperType ? 'method-wrapper' : 'built-in method';
  const quoted = type === methodWrapperType ? `'${name}'` : name;
  return `<${kind} ${quoted} of ${typeTitle(typeOf(self))} object at ${formatAddress(context.addressOf(self))}>`;
}

function installBuiltinFunctions(): void {
  for (const type of [builtinFunctionType, methodWrapperType]) {
    addMethods(type, {
      __repr__: (context, [self]) => builtinRepr(context, self as PyBuiltinFunction),
      __call__: (context, [self, ...args], keywords) => call(context, self!, args, keywords),
    });
    addGetters(type, {
      __name__: (self) => (self as PyBuiltinFunction).name,
      __qualname__: (self) => (self as PyBuiltinFunction).qualname,
      __module__: (self) => (self as PyBuiltinFunction).module,
      __doc__: () => null,
      __self__: (self) => (self as PyBuiltinFunction).self ?? null,
      __text_signature__: () => null,
    });
  }
}

/** How the descriptors of builtin types show themselves. */
const DESCRIPTOR_TITLES: readonly (readonly [PyType, (owner: string, name: string) => string])[] = [
  [methodDescriptorType, (owner, name) => `<method '${name}' of '${owner}' objects>`],
  [classMethodDescriptorType, (owner, name) => `<method '${name}' of '${owner}' objects>`],
  [wrapperDescriptorType, (owner, name) => `<slot wrapper '${name}' of '${owner}' objects>`],
  [getSetType, (owner, name) => `<attribute '${name}' of '${owner}' objects>`],
  [memberType, (owner, name) => `<member '${name}' of '${owner}' objects>`],
];

function installBuiltinDescriptors(): void {
  const asDescriptor = (object: PyValue) => object as PyMethodDescriptor | PyGetSet | PyMember;
  for (const [type, title] of DESCRIPTOR_TITLES) {
    addMethods(type, {
      __repr__: (_, [self]) => title(asDescriptor(self!).owner.name, asDescriptor(self!).name),
      __get__: readDescriptor,
    });
    addGetters(type, {
      __name__: (self) => asDescriptor(self).name,
      __qualname__: (self) => `${asDescriptor(self).owner.name}.${asDescriptor(self).name}`,
      __objclass__: (self) => asDescriptor(self).owner,
      __doc__: () => null,
    });
    if (type === getSetType || type === memberType) addMethods(type, { __set__: writeDescriptor, __delete__: writeDescriptor });
    else addMethods(type, { __call__: (context, [self, ...args], keywords): Result => call(context, self!, args, keywords) });
  }
}

/** Gives properties, static and class methods and the builtins' own descriptors their methods. */
export function installDescriptors(): void {
  installProperty();
  installWrapper(staticMethodType, (func, type) => new PyStaticMethod(func, type));
  installWrapper(classMethodType, (func, type) => new PyClassMethod(func, type));
  addMethods(staticMethodType, { __call__: (context, [self, ...args], keywords) => call(context, (self as PyStaticMethod).func, args, keywords) });
  installBuiltinFunctions();
  installBuiltinDescriptors();
}
