import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import type { Keywords, Result } from './pending.js';
import { SLOTS } from './slot-names.js';
import { PyType, builtinType, setTypeAttribute, typeOf } from './type.js';

/**
 * A builtin written in TypeScript: a plain function, or a generator function where Python code may run
 * on the way (see `pending.ts`). Of a method, `args[0]` is self. It checks its own arguments.
 * Throws `Raise` for a Python exception.
 */
export type Native = (context: Context, args: PyValue[], keywords: Keywords | undefined) => Result;

export const builtinFunctionType = builtinType('builtin_function_or_method');
export const methodWrapperType = builtinType('method-wrapper');
export const methodDescriptorType = builtinType('method_descriptor');
export const wrapperDescriptorType = builtinType('wrapper_descriptor');
export const classMethodDescriptorType = builtinType('classmethod_descriptor');
export const getSetType = builtinType('getset_descriptor');
export const memberType = builtinType('member_descriptor');

/** `len`, or with `self` bound to it `[].append`: a builtin ready to be called. */
export class PyBuiltinFunction extends PyObject {
  /** Of a plain function the module that it is in, of `__new__` the type: what `__self__` tells, though it is not passed. */
  home: PyObject | undefined;

  constructor(
    readonly name: string,
    readonly native: Native,
    /** Passed as first argument; undefined for plain functions. */
    readonly self?: PyValue,
    readonly qualname: string = name,
    /** `__module__`, which a program may set. */
    public module: PyValue = 'builtins',
    type: PyType = builtinFunctionType,
  ) {
    super(type);
  }
}

/** `list.append`, `list.__len__`, `dict.fromkeys`: a builtin in the namespace of its type. */
export class PyMethodDescriptor extends PyObject {
  constructor(
    readonly owner: PyType,
    readonly name: string,
    readonly native: Native,
    kind: PyType,
    /** The same under another qualified name, by which its complaints call it once it is bound. */
    private readonly renamed?: (qualname: string) => Native,
  ) {
    super(kind);
  }

  get qualname(): string { return `${this.owner.qualname}.${this.name}`; }

  /** Bound to a value, or of a class method to a class, of this type. */
  bound(self: PyValue, type: PyType, kind: PyType = builtinFunctionType): PyBuiltinFunction {
    const qualname = `${type.qualname}.${this.name}`;
    const native = type === this.owner || this.renamed === undefined ? this.native : this.renamed(qualname);
    return new PyBuiltinFunction(this.name, native, self, qualname, null, kind);
  }
}

/** A computed attribute of a builtin type; without `set` it is read-only. `set` with undefined deletes. */
export class PyGetSet extends PyObject {
  constructor(
    readonly owner: PyType,
    readonly name: string,
    readonly get: (self: PyObject, context: Context) => Result,
    readonly set?: (self: PyObject, value: PyValue | undefined, context: Context) => Result<void>,
    kind: PyType = getSetType,
  ) {
    super(kind);
  }
}

/** Methods by name; those of slots (`slot-names.ts`) become slot wrappers, as in CPython. */
export type MethodTable = Readonly<Record<string, Native>>;

/** Adds methods to a builtin type. */
export function addMethods(type: PyType, methods: MethodTable): void {
  for (const [name, native] of Object.entries(methods)) addMethod(type, name, native);
}

/** Methods of slots that CPython has as plain methods as well, for speed (`METH_COEXIST`). */
const COEXISTING: ReadonlySet<string> = new Set([
  'dict.__contains__', 'dict.__getitem__', 'list.__getitem__', 'set.__contains__', 'frozenset.__contains__',
]);

/** Adds a method; `renamed` makes it anew under another qualified name. */
export function addMethod(type: PyType, name: string, native: Native, renamed?: (qualname: string) => Native): void {
  const kind = SLOTS.has(name) && !COEXISTING.has(`${type.name}.${name}`) ? wrapperDescriptorType : methodDescriptorType;
  setTypeAttribute(type, name, new PyMethodDescriptor(type, name, native, kind, renamed));
}

/** Adds a class method (`args[0]` is the class). */
export function addClassMethod(type: PyType, name: string, native: Native, renamed?: (qualname: string) => Native): void {
  setTypeAttribute(type, name, new PyMethodDescriptor(type, name, native, classMethodDescriptorType, renamed));
}

/** Adds `__new__` (`args[0]` is the class to make an instance of, and is checked). */
export function addNew(type: PyType, native: Native): void {
  const checked: Native = (context, args, keywords) => {
    checkNew(type, args[0]);
    return native(context, args, keywords);
  };
  const maker = new PyBuiltinFunction('__new__', checked, undefined, `${type.name}.__new__`, null);
  maker.home = type;
  setTypeAttribute(type, '__new__', maker);
}

type Getters = Readonly<Record<string, PyGetSet['get'] | { get: PyGetSet['get']; set: NonNullable<PyGetSet['set']> }>>;

/** Adds computed attributes: a getter, or a getter and a setter. */
export function addGetters(type: PyType, getters: Getters, kind: PyType = getSetType): void {
  for (const [name, entry] of Object.entries(getters)) {
    const { get, set } = typeof entry === 'function' ? { get: entry, set: undefined } : entry;
    setTypeAttribute(type, name, new PyGetSet(type, name, get, set, kind));
  }
}

/** Adds attributes that CPython reads straight from the object (`PyMemberDef`). */
export function addMembers(type: PyType, getters: Getters): void {
  addGetters(type, getters, memberType);
}

/** `T.__new__(S, …)` wants a subtype of T whose instances have T's layout (`tp_new_wrapper`). */
function checkNew(type: PyType, cls: PyValue | undefined): void {
  if (cls === type) return;
  const { name } = type;
  if (cls === undefined) raise('TypeError', `${name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType)) raise('TypeError', `${name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  if (!cls.isSubtypeOf(type)) raise('TypeError', `${name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${name}`);
  const builtin = cls.mro.find(({ heap }) => !heap)!;
  if (builtin.lookup('__new__') !== type.namespace.get('__new__')) {
    raise('TypeError', `${name}.__new__(${cls.name}) is not safe, use ${builtin.name}.__new__()`);
  }
}
