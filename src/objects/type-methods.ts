import { noAttribute } from './attribute.js';
import { call, callUnbound } from './call.js';
import type { Context } from './context.js';
import { mostDerived, newType } from './class-creation.js';
import { bestBase } from './class-slots.js';
import { PyStaticMethod } from './descriptors.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFunction } from './function.js';
import { PyList } from './list.js';
import { namespaceView } from './mapping-proxy.js';
import { addClassDeclarations, addDeclarations, none, one } from './arguments.js';
import { addGetters, addMethods, addNew } from './native.js';
import type { Native } from './native.js';
import { attributeMethods, checkCreatable, isBuiltinNew, newObject, typeTitle } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { FunctionCall, after } from './pending.js';
import type { Keywords, Result } from './pending.js';
import { truth } from './truth.js';
import { EMPTY_TUPLE, PyTuple, tupleOver } from './tuple.js';
import { PyType, objectType, setTypeAttribute, typeOf, typeType } from './type.js';

/** `type.__call__`: makes an instance with `__new__`, and initialises it with `__init__`. */
const callType: Native = (context, args, keywords) => {
  const type = args[0] as PyType;
  if (type === typeType) {
    if (args.length === 2 && keywords === undefined) return typeOf(args[1]!);
    if (args.length !== 4) raise('TypeError', 'type() takes 1 or 3 arguments');
  }
  checkCreatable(type);
  const init = type.lookup('__init__');
  if (init instanceof PyFunction && isBuiltinNew(type)) {
    const instance = newObject(context, args, keywords) as PyValue;
    return new FunctionCall(init, [instance, ...args.slice(1)], keywords, instance);
  }
  return construct(context, type, init, args, keywords);
};

function construct(context: Context, type: PyType, typeInit: PyValue | undefined, args: PyValue[], keywords: Keywords | undefined): Result {
  let maker = type.lookup('__new__') as PyValue;
  if (maker instanceof PyStaticMethod) maker = maker.func;
  return after(call(context, maker, args, keywords), (instance) => {
    const made = typeOf(instance);
    // `object.__init__` has nothing to do where a builtin `__new__` has done all.
    const isDone = made === type && !type.heap && typeInit === objectType.namespace.get('__init__');
    if (isDone || !made.isSubtypeOf(type)) return instance;
    return after(callUnbound(context, made.lookup('__init__')!, instance, args.slice(1), keywords), (done) => {
      if (done !== null) raise('TypeError', `__init__() should return None, not '${typeOf(done).name}'`);
      return instance;
    });
  });
}

/** `type(name, bases, namespace)`. */
const typeNew: Native = (context, args, keywords) => {
  const [meta, name, bases, namespace] = args;
  if (args.length !== 4) raise('TypeError', `type.__new__() takes exactly 3 arguments (${args.length - 1} given)`);
  if (typeof name !== 'string') raise('TypeError', `type.__new__() argument 1 must be str, not ${typeOf(name!).name}`);
  if (!(bases instanceof PyTuple)) raise('TypeError', `type.__new__() argument 2 must be tuple, not ${typeOf(bases!).name}`);
  if (!(namespace instanceof PyDict)) raise('TypeError', `type.__new__() argument 3 must be dict, not ${typeOf(namespace!).name}`);
  const winner = mostDerived(meta as PyType, bases.items);
  const maker = winner.lookup('__new__')!;
  // A base's metaclass may have a `__new__` of its own, which then makes the class.
  if (maker !== typeType.lookup('__new__') && winner !== meta) {
    return call(context, maker instanceof PyStaticMethod ? maker.func : maker, [winner, ...args.slice(1)], keywords);
  }
  return newType(context, winner, name, bases.items, namespace, keywords);
};

const asType = (object: PyObject): PyType => object as PyType;

/** `isinstance` and `issubclass` for one class, without hooks. */
function subclassCheck(type: PyValue, base: PyType): boolean {
  if (!(type instanceof PyType)) raise('TypeError', 'issubclass() arg 1 must be a class');
  return type.isSubtypeOf(base);
}

function setName(type: PyType, value: PyValue | undefined): void {
  if (!type.heap) raise('TypeError', `cannot set '__name__' attribute of immutable type '${type.name}'`);
  if (typeof value !== 'string') raise('TypeError', `can only assign string to ${type.name}.__name__, not '${value === undefined ? 'NULL' : typeOf(value).name}'`);
  type.name = value;
}

function setQualname(type: PyType, value: PyValue | undefined): void {
  if (typeof value !== 'string') raise('TypeError', `can only assign string to ${type.name}.__qualname__, not '${value === undefined ? 'NULL' : typeOf(value).name}'`);
  type.qualname = value;
}

/** A class's annotations, computed at first need by `__annotate_func__` and kept (PEP 649). */
function annotationsOf(context: Context, type: PyType): Result {
  const { namespace } = type;
  for (const name of ['__annotations__', '__annotations_cache__']) {
    const known = namespace.get(name);
    if (known !== undefined) return known;
  }
  if (!type.heap) raise('AttributeError', `type object '${type.name}' has no attribute '__annotations__'`);
  const annotate = namespace.get('__annotate_func__');
  const computed = annotate === undefined || annotate === null ? new PyDict() : call(context, annotate, [VALUE_FORMAT]);
  return after(computed, (annotations) => {
    setTypeAttribute(type, '__annotations_cache__', annotations);
    return annotations;
  });
}

/** A class with abstract methods has no instances; `abc` says which methods those are. */
function setAbstractMethods(context: Context, type: PyType, names: PyValue | undefined): Result<void> {
  setTypeAttribute(type, '__abstractmethods__', names);
  return after(names === undefined ? false : truth(context, names), (some) => { type.isAbstract = some; });
}

/** `annotationlib.Format.VALUE`. */
export const VALUE_FORMAT = 1;

/** Gives type its methods. */
export function installType(): void {
  addNew(typeType, typeNew);
  addMethods(typeType, {
    __call__: callType,
    __init__: () => null,
    __repr__: (_, [self]) => `<class '${typeTitle(self as PyType)}'>`,
    ...attributeMethods,
  });
  addDeclarations(typeType, {
    __instancecheck__: one<PyType>((self, instance) => typeOf(instance).isSubtypeOf(self)),
    __subclasscheck__: one<PyType>((self, type) => subclassCheck(type, self)),
    __dir__: none<PyType>((self) => new PyList([...new Set(self.mro.flatMap((base) => [...base.namespace.keys()]))])),
    __subclasses__: none<PyType>((self) => new PyList([...self.subclasses])),
    mro: none<PyType>((self) => new PyList([...self.mro])),
  });
  addClassDeclarations(typeType, { __prepare__: () => () => new PyDict() });
  addGetters(typeType, {
    __name__: { get: (self) => asType(self).shortName, set: (self, value) => { setName(asType(self), value); } },
    __qualname__: { get: (self) => asType(self).qualname, set: (self, value) => { setQualname(asType(self), value); } },
    __module__: {
      get: (self) => moduleOf(asType(self)),
      set: (self, value) => { setTypeAttribute(asType(self), '__module__', value); },
    },
    __bases__: (self) => tupleOver(asType(self).bases),
    __base__: (self) => (self === objectType ? null : bestBase(asType(self).bases)),
    __mro__: (self) => tupleOver(asType(self).mro),
    __dict__: (self) => namespaceView(asType(self).namespace),
    __doc__: {
      get: (self) => asType(self).namespace.get('__doc__') ?? null,
      set: (self, value) => { setTypeAttribute(asType(self), '__doc__', value); },
    },
    __annotations__: {
      get: (self, context) => annotationsOf(context, asType(self)),
      set: (self, value) => { setTypeAttribute(asType(self), '__annotations_cache__', value); },
    },
    __abstractmethods__: {
      get: (self) => asType(self).namespace.get('__abstractmethods__') ?? noAttribute(self, '__abstractmethods__'),
      set: (self, names, context) => setAbstractMethods(context, asType(self), names),
    },
    __type_params__: {
      get: (self) => asType(self).namespace.get('__type_params__') ?? EMPTY_TUPLE,
      set: (self, value) => { setTypeAttribute(asType(self), '__type_params__', value); },
    },
    __annotate__: (self) => asType(self).namespace.get('__annotate_func__') ?? null,
  });
}

function moduleOf(type: PyType): PyValue {
  if (!type.heap) return type.module;
  const module = type.namespace.get('__module__');
  return module === undefined ? noAttribute(type, '__module__') : module;
}
