import { ELLIPSIS, PyBytes, PyComplex, PyFloat } from '../values/plain.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';

/** A class: builtin ones are made by `builtinType`, the program's by `class-creation.ts`. */
export class PyType extends PyObject {
  qualname: string;
  module: string;
  /** Method resolution order, this type first. */
  mro: PyType[];
  /** The class's own names in order of definition (`__dict__`). Write through `setTypeAttribute`. */
  readonly namespace = new Map<string, PyValue>();
  /** Defined by the program: its attributes may change and its instances have a `__dict__`. */
  readonly heap: boolean;
  /** The builtin type whose layout (JavaScript class) the instances have; `object` for plain instances. */
  layout: PyType;
  /** Instances get a `__dict__`: false for builtin types and for classes all of whose bases have `__slots__`. */
  hasDict: boolean;
  /** What sequence and mapping patterns take its instances for (`Py_TPFLAGS_SEQUENCE`, `Py_TPFLAGS_MAPPING`). */
  collection: 'sequence' | 'mapping' | undefined;
  /** No class may derive from it. */
  isFinal = false;
  /** Names in `__slots__` of this class. */
  slotNames: readonly string[] = [];
  /** Its builtin `__getattribute__` has a way of its own, which every reading of an attribute must ask. */
  readsItself = false;
  /** Some methods are still abstract (`__abstractmethods__`): there are no instances. */
  isAbstract = false;
  /** Classes that name this one as a base, in the order in which they were made; of a builtin type only builtin ones, for it outlives programs. */
  readonly subclasses: PyType[] = [];
  private cache = new Map<string, PyValue | undefined>();
  private cacheEpoch = 0;
  private hookedReads = false;
  private hookedWrites = false;

  constructor(
    metatype: PyType | undefined,
    /** The name in messages: of a builtin type that is not in the module builtins, with its module (`tp_name`). */
    public name: string,
    public bases: readonly PyType[],
    heap: boolean,
  ) {
    super(metatype as PyType);
    this.heap = heap;
    this.qualname = this.shortName;
    this.module = 'builtins';
    this.hasDict = heap;
    this.mro = linearize(this);
    this.collection = this.mro.find(({ collection }) => collection !== undefined)?.collection;
    this.layout = heap ? bases[0]!.layout : this;
    for (const base of bases) if (base.layout !== objectRoot && this.layout === objectRoot) this.layout = base.layout;
    for (const base of bases) if (base.heap === heap) base.subclasses.push(this);
  }

  /** `__name__`. */
  get shortName(): string {
    return this.heap ? this.name : this.name.slice(this.name.lastIndexOf('.') + 1);
  }

  /** The attribute found along the MRO (`_PyType_Lookup`), or undefined. */
  lookup(name: string): PyValue | undefined {
    if (this.cacheEpoch !== typeEpoch) this.refresh();
    const hit = this.cache.get(name);
    if (hit !== undefined || this.cache.has(name)) return hit;
    let found: PyValue | undefined;
    for (const type of this.mro) {
      found = type.namespace.get(name);
      if (found !== undefined) break;
    }
    this.cache.set(name, found);
    return found;
  }

  /** Whether the program has a say in reading attributes of instances: `__getattribute__` or `__getattr__`. */
  get hooksReads(): boolean {
    if (this.cacheEpoch !== typeEpoch) this.refresh();
    return this.hookedReads;
  }

  /** Whether the program has a say in setting and deleting attributes: `__setattr__` or `__delattr__`. */
  get hooksWrites(): boolean {
    if (this.cacheEpoch !== typeEpoch) this.refresh();
    return this.hookedWrites;
  }

  private refresh(): void {
    const overridden = (name: string): boolean => {
      const owner = this.mro.find((type) => type.namespace.has(name));
      return owner !== undefined && (owner.heap || owner.readsItself);
    };
    this.cache.clear();
    this.hookedReads = overridden('__getattribute__') || overridden('__getattr__');
    this.hookedWrites = overridden('__setattr__') || overridden('__delattr__');
    this.cacheEpoch = typeEpoch;
  }

  /** Whether this type is `base` or derives from it. */
  isSubtypeOf(base: PyType): boolean {
    return this === base || this.mro.includes(base);
  }
}

/** Changes whenever any type's namespace does; the key of every type's lookup cache. */
let typeEpoch = 1;

/** Sets or (with undefined) deletes an entry of a type's namespace. */
export function setTypeAttribute(type: PyType, name: string, value: PyValue | undefined): void {
  if (value === undefined) type.namespace.delete(name);
  else type.namespace.set(name, value);
  typeEpoch += 1;
}

/** C3 linearisation. Throws `MroConflict` when the bases have no consistent order. */
function linearize(type: PyType): PyType[] {
  const sequences = [...type.bases.map((base) => [...base.mro]), [...type.bases]];
  const order: PyType[] = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return order;
    const candidate = open.map((sequence) => sequence[0]!).find((head) => !open.some((other) => other.indexOf(head) > 0));
    if (candidate === undefined) throw new MroConflict([...new Set(open.map((sequence) => sequence[0]!.name))]);
    order.push(candidate);
    for (const sequence of open) if (sequence[0] === candidate) sequence.shift();
  }
}

/** The bases of a class have no consistent method resolution order. */
export class MroConflict {
  constructor(readonly names: readonly string[]) {}
}

let objectRoot: PyType | undefined;

/** The root of all types. */
export const objectType = new PyType(undefined, 'object', [], false);
objectRoot = objectType;
/** The type of types. */
export const typeType = new PyType(undefined, 'type', [objectType], false);
objectType.type = typeType;
typeType.type = typeType;

/** Makes a builtin type; its methods are added by `addMethods` (native.ts) so that types come before functions. */
export function builtinType(name: string, base: PyType = objectType, module = 'builtins'): PyType {
  const type = new PyType(typeType, module === 'builtins' ? name : `${module}.${name}`, [base], false);
  type.module = module;
  return type;
}

export const noneType = builtinType('NoneType');
export const intType = builtinType('int');
export const boolType = builtinType('bool', intType);
export const floatType = builtinType('float');
export const complexType = builtinType('complex');
export const strType = builtinType('str');
export const bytesType = builtinType('bytes');
export const ellipsisType = builtinType('ellipsis');
export const notImplementedType = builtinType('NotImplementedType');
export const listType = builtinType('list');
export const tupleType = builtinType('tuple');
export const dictType = builtinType('dict');
listType.collection = tupleType.collection = 'sequence';
dictType.collection = 'mapping';
for (const type of [boolType, noneType, ellipsisType, notImplementedType]) type.isFinal = true;

/** `type(value)`. */
export function typeOf(value: PyValue): PyType {
  switch (typeof value) {
    case 'number': return intType;
    case 'string': return strType;
    case 'boolean': return boolType;
    case 'bigint': return intType;
    default:
      if (value instanceof PyObject) return value.type;
      if (value === null) return noneType;
      if (value instanceof PyFloat) return floatType;
      if (value instanceof PyComplex) return complexType;
      if (value instanceof PyBytes) return bytesType;
      return value === ELLIPSIS ? ellipsisType : notImplementedType;
  }
}

/** `isinstance(value, type)` without `__instancecheck__`. */
export function isInstance(value: PyValue, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type);
}
