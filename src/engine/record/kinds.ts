/**
 * What each kind of heap object holds, written once for both uses: to see whether it changed, and to
 * describe it. The order of the parts is that in which numbers are given.
 */
import { PyCell } from '../../objects/cell.js';
import type { PyCode } from '../../objects/code.js';
import { PyClassMethod, PyProperty, PyStaticMethod } from '../../objects/descriptors.js';
import { PyDict } from '../../objects/dict.js';
import { PyException } from '../../objects/exception.js';
import type { FrameObject } from '../../objects/frame.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { PyAsyncGenerator, PyCoroutine, PyGenerator } from '../../objects/generator.js';
import type { PyResumable } from '../../objects/generator.js';
import { PyItemsIterator } from '../../objects/iteration.js';
import type { PyIterator } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import { PyBuiltinFunction, builtinFunctionType } from '../../objects/native.js';
import { PyBoxed, PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { PyRange, PyRangeIterator, rangeIteratorType } from '../../objects/range.js';
import { PySet } from '../../objects/set.js';
import { PyStrIterator } from '../../objects/str-methods.js';
import { PySuper } from '../../objects/super.js';
import type { PyTraceback } from '../../objects/traceback.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyType, dictType, tupleType } from '../../objects/type.js';
import type { HeapKind } from '../../trace/fields.js';
import { awaitedBy } from './suspension.js';

export type Entries = Iterable<readonly [PyValue, PyValue]>;

/** Takes the parts of an object, field by field of its descriptor. An absent field is not written. */
export interface Parts {
  kind(kind: HeapKind): void;
  value(field: string, value: PyValue): void;
  values(field: string, values: Iterable<PyValue>): void;
  pairs(field: string, entries: Entries): void;
  names(field: string, entries: Entries): void;
  plain(field: string, value: string | number | true): void;
  /** A list of numbers, e.g. of an inlined range. */
  tuple(field: string, items: readonly (string | number)[]): void;
  code(field: string, code: PyCode): void;
  /** False for a frame that the trace does not show: the library's. */
  frame(field: string, frame: FrameObject): boolean;
  traceback(field: string, traceback: PyTraceback | null): void;
  payload(shape: 'a' | 's', values: Iterable<PyValue>): void;
  payloadPairs(entries: Entries): void;
}

type Writer<T extends PyObject = PyObject> = (object: T, parts: Parts) => void;

/** Names of a class that say nothing about the program. */
const HIDDEN_IN_CLASS = new Set<PyValue>(['__dict__', '__weakref__', '__doc__', '__module__']);

function writeFunction(object: PyFunction, parts: Parts): void {
  parts.kind('func');
  parts.code('c', object.code);
  parts.plain('q', object.qualname);
  if (object.defaults?.items.length) parts.values('df', object.defaults.items);
  if (object.keywordDefaults?.entries.size) parts.names('kd', object.keywordDefaults.entries);
  if (object.closure?.items.length) parts.values('cl', object.closure.items);
  if (object.dict?.entries.size) parts.names('ns', object.dict.entries);
}

function writeClass(object: PyType, parts: Parts): void {
  parts.kind('class');
  parts.plain('q', object.qualname);
  parts.values('b', object.bases);
  parts.value('m', object.type);
  parts.names('ns', [...object.namespace].filter(([name]) => !HIDDEN_IN_CLASS.has(name)));
}

/** A class that the program made; those of the library are written by name. */
export const isProgramClass = ({ heap, namespace }: PyType): boolean => heap && namespace.get('__module__') === '__main__';

/** A class of the library in Python that CPython has in C: the insides of its instances are not CPython's. */
const isOpaqueClass = ({ heap, namespace }: PyType): boolean => heap && namespace.get('__module__') === '_asyncio';

const NO_ENTRIES: ReadonlyMap<PyValue, PyValue> = new Map();

function writeAttributes(object: PyObject, parts: Parts): void {
  if (object.type.hasDict || object instanceof PyException) parts.names('d', shownAttributes(object));
  const slots = object.slots?.size ? programSlots(object.type, object.slots) : [];
  if (slots.length > 0) parts.names('sl', slots);
}

/** The documentation that an object of a library class carries is the library's text. */
function shownAttributes({ type, dict }: PyObject): Entries {
  const entries = dict?.entries ?? NO_ENTRIES;
  return entries.has('__doc__') && !type.mro.some(isProgramClass) ? [...entries].filter(([name]) => name !== '__doc__') : entries;
}

/** The slots that classes of the program have; those of a class of the library are its own affair. */
function programSlots({ mro }: PyType, slots: ReadonlyMap<string, PyValue>): [string, PyValue][] {
  if (mro.every((type) => !type.heap || isProgramClass(type))) return [...slots];
  const names = new Set(mro.filter(isProgramClass).flatMap(({ slotNames }) => slotNames));
  return [...slots].filter(([name]) => names.has(name));
}

function writeInstance(object: PyObject, parts: Parts): void {
  parts.kind('inst');
  parts.value('c', object.type);
  writeAttributes(object, parts);
  if (object instanceof PyList || object instanceof PyTuple) parts.payload('s', object.items);
  else if (object instanceof PySet) parts.payload('s', object.table.values());
  else if (object instanceof PyDict) parts.payloadPairs(object.entries);
  else if (object instanceof PyBoxed) parts.payload('a', [object.value]);
}

function writeException(object: PyException, parts: Parts): void {
  parts.kind('exc');
  parts.value('c', object.type);
  parts.values('a', object.args);
  if (object.cause !== null) parts.value('cause', object.cause);
  if (object.context !== null) parts.value('ctx', object.context);
  if (object.suppressContext) parts.plain('sc', true);
  parts.traceback('tb', object.traceback);
  writeAttributes(object, parts);
}

const writeResumable = (kind: 'gen' | 'coro' | 'agen') => (object: PyResumable, parts: Parts): void => {
  parts.kind(kind);
  parts.plain('q', object.qualname);
  if (object.frame === null || !parts.frame('f', object.frame)) return;
  const awaited = awaitedBy(object);
  if (awaited !== null) parts.value('yf', awaited);
};

function writeBuiltinMethod(object: PyBuiltinFunction, parts: Parts): void {
  if (object.type !== builtinFunctionType) return writeOpaque(object, parts, object.self === undefined ? [] : [object.self]);
  parts.kind('bmethod');
  parts.plain('n', object.name);
  parts.value('s', object.self ?? null);
}

/** A type's iterator over a sequence; once exhausted it has let the sequence go. */
function writeIterator(object: PyIterator, source: PyValue | undefined, index: number, parts: Parts): void {
  parts.kind('iter');
  parts.plain('k', object.type.shortName);
  parts.value('v', source ?? null);
  if (source !== undefined) parts.plain('i', index);
}

function writeRangeIterator(object: PyRangeIterator, parts: Parts): void {
  if (object.type !== rangeIteratorType) return writeOpaque(object, parts, []);
  parts.kind('iter');
  parts.plain('k', object.type.shortName);
  parts.tuple('v', ['r', ...object.rest.map(Number)]);
}

/** An object of a builtin type that has no kind of its own: its type, and the objects that it holds, classes left out. */
function writeOpaque(object: PyObject, parts: Parts, held: Held): void {
  parts.kind('opaque');
  parts.value('c', object.type);
  // The insides of itertools' iterators and operator's getters are not CPython's.
  const shown = object.type.module === 'itertools' || object.type.module === 'operator' ? [] : held.filter((value) => value instanceof PyObject && !(value instanceof PyType));
  parts.values('k', shown as PyObject[]);
}

const WRITERS = new Map<unknown, Writer<never>>([
  [PyCell, (object: PyCell, parts: Parts) => {
    parts.kind('cell');
    if (object.contents !== undefined) parts.value('v', object.contents);
  }],
  [PyList, (object: PyList, parts: Parts) => {
    parts.kind('list');
    parts.values('v', object.items);
  }],
  [PyTuple, (object: PyTuple, parts: Parts) => {
    parts.kind('tuple');
    parts.values('v', object.items);
  }],
  [PyDict, (object: PyDict, parts: Parts) => {
    parts.kind('dict');
    parts.pairs('v', object.entries);
  }],
  [PyFunction, writeFunction],
  [PyMethod, (object: PyMethod, parts: Parts) => {
    if (object.func instanceof PyFunction && object.func.module === '_asyncio') {
      parts.kind('bmethod');
      parts.plain('n', object.func.name);
      parts.value('s', object.self);
      return;
    }
    parts.kind('method');
    parts.value('f', object.func);
    parts.value('s', object.self);
  }],
  [PyBuiltinFunction, writeBuiltinMethod],
  [PyGenerator, writeResumable('gen')], [PyCoroutine, writeResumable('coro')], [PyAsyncGenerator, writeResumable('agen')],
  [PySet, (object: PySet, parts: Parts) => {
    parts.kind(object.frozen ? 'frozenset' : 'set');
    parts.values('v', object.table.values());
  }],
  [PyRange, (object: PyRange, parts: Parts) => {
    parts.kind('range');
    parts.values('v', [object.start, object.stop, object.step]);
  }],
  [PyRangeIterator, writeRangeIterator],
  [PyItemsIterator, (object: PyItemsIterator, parts: Parts) => writeIterator(object, object.source, object.index, parts)],
  [PyStrIterator, (object: PyStrIterator, parts: Parts) => writeIterator(object, object.source, object.index, parts)],
  [PyProperty, (object: PyProperty, parts: Parts) => {
    parts.kind('property');
    parts.values('f', [object.get, object.set, object.del]);
  }],
  [PyStaticMethod, (object: PyStaticMethod, parts: Parts) => {
    parts.kind('staticmethod');
    parts.value('f', object.func);
  }],
  [PyClassMethod, (object: PyClassMethod, parts: Parts) => {
    parts.kind('classmethod');
    parts.value('f', object.func);
  }],
  [PySuper, (object: PySuper, parts: Parts) => {
    parts.kind('super');
    parts.values('v', [object.thisClass, object.self ?? null]);
  }],
]);

/** An instance of a builtin subclass of tuple or dict: `sys.version_info`, an OrderedDict. */
const isPayloadOfSubclass = (object: PyObject): boolean =>
  (object instanceof PyTuple && object.type !== tupleType) || (object instanceof PyDict && object.type !== dictType);

/** Writes the parts of an object. */
export function writeParts(object: PyObject, parts: Parts): void {
  if (object instanceof PyType) writeClass(object, parts);
  else if (object instanceof PyException) writeException(object, parts);
  else if (isOpaqueClass(object.type)) writeOpaque(object, parts, []);
  else if (object.type.heap || isPayloadOfSubclass(object)) writeInstance(object, parts);
  else {
    const writer = WRITERS.get(object.constructor) as Writer | undefined;
    if (writer) writer(object, parts); else writeOpaque(object, parts, object.held);
  }
}
