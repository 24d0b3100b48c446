import { MOST_ITEMS, checkItems } from '../values/limits.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { Raise, isException, raise } from './exception.js';
import type { PyException } from './exception.js';
import { PyGenerator } from './generator.js';
import { PyList } from './list.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { GeneratorResume, Pause, after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { PyTuple } from './tuple.js';
import { builtinType, listType, tupleType, typeOf } from './type.js';
import type { PyType } from './type.js';

/**
 * An iterator of a builtin type (`list_iterator`, `map`, `enumerate` …). Subclasses give the next
 * value, or undefined at the end. `__next__` of their types comes from `library`'s iterator methods.
 */
export abstract class PyIterator extends PyObject {
  abstract advance(context: Context): Result<PyValue | undefined>;
}

export const listIteratorType = builtinType('list_iterator');
export const tupleIteratorType = builtinType('tuple_iterator');
/** The type of `iter(x)` where x has only `__getitem__`. */
export const sequenceIteratorType = builtinType('iterator');

/** Iterates the items of a list or a tuple; a list may change meanwhile. */
export class PyItemsIterator extends PyIterator {
  index = 0;

  constructor(public source: PyList | PyTuple | undefined, type: PyType) {
    super(type);
  }

  override advance(): PyValue | undefined {
    const { source } = this;
    if (source === undefined) return undefined;
    const item = source.items[this.index];
    if (item === undefined) this.source = undefined;
    else this.index += 1;
    return item;
  }
}

/** Iterates anything with `__getitem__`, by 0, 1, 2 … until IndexError. */
export class PySequenceIterator extends PyIterator {
  index = 0;

  constructor(public source: PyValue | undefined) {
    super(sequenceIteratorType);
  }

  override get held(): Held { return [this.source]; }

  override *advance(context: Context): Steps<PyValue | undefined> {
    const { source } = this;
    if (source === undefined) return undefined;
    try {
      const item = callSpecial(context, source, '__getitem__', [this.index])!;
      this.index += 1;
      return yield* settle(item);
    } catch (error) {
      if (!(error instanceof Raise) || !(isException(error.exception, 'IndexError') || isException(error.exception, 'StopIteration'))) throw error;
      this.source = undefined;
      context.stopped = null;
      return undefined;
    }
  }
}

/** Builtin types whose `__getitem__` is that of mappings alone (`mp_subscript` without `sq_item`), and that have no `__iter__`. */
const NO_SEQUENCES: ReadonlySet<string> = new Set(['re.Match', 'typing.Union']);

/** `iter(value)`. */
export function iterate(context: Context, value: PyValue): Result {
  const type = typeOf(value);
  if (type === listType) return new PyItemsIterator(value as PyList, listIteratorType);
  if (type === tupleType) return new PyItemsIterator(value as PyTuple, tupleIteratorType);
  if (value instanceof PyGenerator) return value;
  const method = type.lookup('__iter__');
  if (method === undefined || method === null) {
    if (method === undefined && type.lookup('__getitem__') !== undefined && (type.heap || !NO_SEQUENCES.has(type.name))) return new PySequenceIterator(value);
    raise('TypeError', `'${type.name}' object is not iterable`);
  }
  return after(callSpecial(context, value, '__iter__', [])!, (iterator) => {
    if (isIterator(iterator)) return iterator;
    raise('TypeError', `iter() returned non-iterator of type '${typeOf(iterator).name}'`);
  });
}

/** Whether a value has `__next__`. */
export function isIterator(value: PyValue): boolean {
  return value instanceof PyIterator || value instanceof PyGenerator || typeOf(value).lookup('__next__') !== undefined;
}

/** The iterator's next value, or undefined at its end (StopIteration is taken as the end). */
export function next(context: Context, iterator: PyValue): Result<PyValue | undefined> {
  return context.spend() ? nextSlice(context, iterator) : advance(context, iterator);
}

/** Every loop of a builtin asks for its next value here: so it can be long, and the page gets its turn. */
function* nextSlice(context: Context, iterator: PyValue): Steps<PyValue | undefined> {
  yield new Pause();
  return yield* settle(advance(context, iterator));
}

function advance(context: Context, iterator: PyValue): Result<PyValue | undefined> {
  context.stopped = null;
  if (iterator instanceof PyIterator && !iterator.type.heap) return iterator.advance(context);
  if (iterator instanceof PyGenerator) return new GeneratorResume(iterator, null);
  return nextInSteps(context, iterator);
}

function* nextInSteps(context: Context, iterator: PyValue): Steps<PyValue | undefined> {
  try {
    return yield* settle(callNext(context, iterator));
  } catch (error) {
    if (!(error instanceof Raise) || !isException(error.exception, 'StopIteration')) throw error;
    context.stopped = error.exception;
    return undefined;
  }
}

/** `type(iterator).__next__(iterator)`, which raises StopIteration at the end. */
export function callNext(context: Context, iterator: PyValue): Result {
  const result = callSpecial(context, iterator, '__next__', []);
  if (result === undefined) raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`);
  return result;
}

/** The value that a StopIteration carries. */
export function stopValue(exception: PyException): PyValue {
  return exception.args[0] ?? null;
}

/** All values of an iterable, appended to `items` as they come. The array is the caller's own. */
export function collect(context: Context, iterable: PyValue, items: PyValue[] = []): Result<PyValue[]> {
  const type = typeOf(iterable);
  if (type === listType || type === tupleType) {
    const { items: source } = iterable as PyList | PyTuple;
    context.charge(source.length);
    for (const item of [...source]) items.push(item);
    return items;
  }
  const iterator = iterate(context, iterable);
  if (!isPending(iterator) && iterator instanceof PyIterator && !iterator.type.heap) {
    return drain(context, iterator, items);
  }
  return collectInSteps(context, iterator, items);
}

/** The values of an iterable that a list takes: it asks for their number first (`PyObject_LengthHint`). */
export function collectList(context: Context, iterable: PyValue, items: PyValue[] = []): Result<PyValue[]> {
  const type = typeOf(iterable);
  const asks = type.heap && (type.lookup('__len__') !== undefined || type.lookup('__length_hint__') !== undefined);
  return asks ? collectAsking(context, iterable, items) : collect(context, iterable, items);
}

function* collectAsking(context: Context, iterable: PyValue, items: PyValue[]): Steps<PyValue[]> {
  const iterator = yield* settle(iterate(context, iterable));
  try {
    const length = callSpecial(context, iterable, '__len__', []) ?? callSpecial(context, iterable, '__length_hint__', []);
    if (length !== undefined) yield* settle(length);
  } catch (error) {
    if (!(error instanceof Raise) || !isException(error.exception, 'TypeError')) throw error;
  }
  return yield* collectRest(context, iterator, items, next(context, iterator));
}

/** Runs a builtin iterator to its end as long as it needs no Python code. */
function drain(context: Context, iterator: PyIterator, items: PyValue[]): Result<PyValue[]> {
  for (;;) {
    const item = next(context, iterator);
    if (isPending(item)) return collectRest(context, iterator, items, item);
    if (item === undefined) return items;
    append(items, item);
  }
}

function append(items: PyValue[], item: PyValue): void {
  if (items.length >= MOST_ITEMS) checkItems(items.length + 1);
  items.push(item);
}

function* collectInSteps(context: Context, iterable: Result, items: PyValue[]): Steps<PyValue[]> {
  const iterator = yield* settle(iterable);
  return yield* collectRest(context, iterator, items, next(context, iterator));
}

function* collectRest(context: Context, iterator: PyValue, items: PyValue[], first: Result<PyValue | undefined>): Steps<PyValue[]> {
  let pending = first;
  context.building.add(items);
  try {
    for (;;) {
      const item = isPending(pending) ? yield* settle(pending) : pending;
      if (item === undefined) return items;
      append(items, item);
      pending = next(context, iterator);
    }
  } finally {
    context.building.delete(items);
  }
}
