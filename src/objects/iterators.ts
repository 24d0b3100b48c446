/** The builtin iterators over other iterables: enumerate, zip, map, filter, reversed, iter(callable, sentinel). */
import { addInt } from '../values/int.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { addConstructor, addDeclarations, named, none, some } from './arguments.js';
import { call, callSpecial } from './call.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { Raise, isException, raise } from './exception.js';
import { getItem } from './container.js';
import { toIndex } from './integer.js';
import { PyItemsIterator, PyIterator, PySequenceIterator, iterate, next } from './iteration.js';
import type { Held, PyValue } from './object.js';
import { after, isPending, settle } from './pending.js';
import type { Keywords, Result, Steps } from './pending.js';
import { length, truth } from './truth.js';
import { PyTuple } from './tuple.js';
import { builtinType, typeOf } from './type.js';
import type { PyType } from './type.js';

export const enumerateType = builtinType('enumerate');
export const zipType = builtinType('zip');
export const mapType = builtinType('map');
export const filterType = builtinType('filter');
export const reversedType = builtinType('reversed');
export const callableIteratorType = builtinType('callable_iterator');

/** enumerate. */
export class PyEnumerate extends PyIterator {
  constructor(readonly source: PyValue, public count: PyInt, type: PyType = enumerateType) {
    super(type);
  }

  override get held(): Held { return [this.source]; }

  override advance(context: Context): Result<PyValue | undefined> {
    return after(next(context, this.source), (item) => {
      if (item === undefined) return undefined;
      const pair = new PyTuple([this.count, item]);
      this.count = addInt(this.count, 1);
      return pair;
    });
  }
}

/** zip. */
export class PyZip extends PyIterator {
  constructor(readonly sources: readonly PyValue[], readonly strict: boolean, type: PyType = zipType) {
    super(type);
  }

  override get held(): Held { return this.sources; }

  override advance(context: Context): Result<PyValue | undefined> {
    const items: PyValue[] = [];
    for (const source of this.sources) {
      const item = next(context, source);
      if (isPending(item)) return this.rest(context, items, item);
      if (item === undefined) return this.ended(context, items.length);
      items.push(item);
    }
    return items.length === 0 ? undefined : new PyTuple(items);
  }

  private* rest(context: Context, items: PyValue[], first: Result<PyValue | undefined>): Steps<PyValue | undefined> {
    let pending = first;
    for (;;) {
      const item = yield* settle(pending);
      if (item === undefined) return yield* settle(this.ended(context, items.length));
      items.push(item);
      const source = this.sources[items.length];
      if (source === undefined) return new PyTuple(items);
      pending = next(context, source);
    }
  }

  private ended(context: Context, index: number): Result<undefined> {
    return this.strict ? checkLengths(context, 'zip', this.sources, index) : undefined;
  }
}

/** The source at `index` is exhausted: with `strict=True` the ones before it must not have gone on, nor may those after it. */
function* checkLengths(context: Context, name: 'zip' | 'map', sources: readonly PyValue[], index: number): Steps<undefined> {
  const others = (count: number): string => `argument${count === 1 ? ' ' : 's 1-'}${count}`;
  if (index > 0) raise('ValueError', `${name}() argument ${index + 1} is shorter than ${others(index)}`);
  for (let i = 1; i < sources.length; i++) {
    if ((yield* settle(next(context, sources[i]!))) !== undefined) {
      raise('ValueError', `${name}() argument ${i + 1} is longer than ${others(i)}`);
    }
  }
  return undefined;
}

/** map. */
export class PyMap extends PyIterator {
  constructor(readonly func: PyValue, readonly sources: readonly PyValue[], readonly strict: boolean, type: PyType = mapType) {
    super(type);
  }

  override get held(): Held { return [this.func, ...this.sources]; }

  override* advance(context: Context): Steps<PyValue | undefined> {
    const args: PyValue[] = [];
    for (const source of this.sources) {
      const item = yield* settle(next(context, source));
      if (item === undefined) return this.strict ? yield* checkLengths(context, 'map', this.sources, args.length) : undefined;
      args.push(item);
    }
    return yield* settle(call(context, this.func, args));
  }
}

/** filter. */
export class PyFilter extends PyIterator {
  constructor(readonly func: PyValue, readonly source: PyValue, type: PyType = filterType) {
    super(type);
  }

  override get held(): Held { return [this.source, this.func]; }

  override* advance(context: Context): Steps<PyValue | undefined> {
    for (;;) {
      const item = yield* settle(next(context, this.source));
      if (item === undefined) return undefined;
      const verdict = this.func === null ? item : yield* settle(call(context, this.func, [item]));
      if (yield* settle(truth(context, verdict))) return item;
    }
  }
}

/** reversed, for sequences that have no `__reversed__` of their own. */
export class PyReversed extends PyIterator {
  constructor(public source: PyValue | undefined, public index: number, type: PyType = reversedType) {
    super(type);
  }

  override get held(): Held { return [this.source]; }

  override* advance(context: Context): Steps<PyValue | undefined> {
    if (this.source === undefined || this.index < 0) return undefined;
    try {
      const item = yield* settle(getItem(context, this.source, this.index));
      this.index -= 1;
      return item;
    } catch (error) {
      if (!(error instanceof Raise) || !(isException(error.exception, 'IndexError') || isException(error.exception, 'StopIteration'))) throw error;
      this.source = undefined;
      context.stopped = null;
      return undefined;
    }
  }
}

/** `iter(callable, sentinel)`. */
export class PyCallableIterator extends PyIterator {
  constructor(public callee: PyValue | undefined, readonly sentinel: PyValue) {
    super(callableIteratorType);
  }

  override get held(): Held { return [this.callee, this.sentinel]; }

  override* advance(context: Context): Steps<PyValue | undefined> {
    if (this.callee === undefined) return undefined;
    try {
      const value = yield* settle(call(context, this.callee, []));
      if (!(yield* settle(equals(context, this.sentinel, value)))) return value;
    } catch (error) {
      if (!(error instanceof Raise) || !isException(error.exception, 'StopIteration')) throw error;
    }
    this.callee = undefined;
    context.stopped = null;
    return undefined;
  }
}

/** zip and map may be strict: all their sources are to have one length. */
function isStrict(context: Context, name: 'zip' | 'map', keywords: Keywords | undefined): Result<boolean> {
  for (const keyword of keywords?.keys() ?? []) {
    if (keyword !== 'strict') raise('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
  }
  return truth(context, keywords?.get('strict') ?? false);
}

function* iterateAll(context: Context, iterables: readonly PyValue[]): Steps<PyValue[]> {
  const sources: PyValue[] = [];
  for (const iterable of iterables) sources.push(yield* settle(iterate(context, iterable)));
  return sources;
}

function* newZip(context: Context, type: PyType, iterables: readonly PyValue[], keywords: Keywords | undefined): Steps {
  const strict = yield* settle(isStrict(context, 'zip', keywords));
  return new PyZip(yield* iterateAll(context, iterables), strict, type);
}

function* newMap(context: Context, type: PyType, [func, ...iterables]: readonly PyValue[], keywords: Keywords | undefined): Steps {
  const strict = yield* settle(isStrict(context, 'map', keywords));
  if (iterables.length === 0) raise('TypeError', 'map() must have at least two arguments.');
  return new PyMap(func!, yield* iterateAll(context, iterables), strict, type);
}

function reverse(type: PyType, [sequence]: PyValue[], context: Context): Result {
  const method = typeOf(sequence!).lookup('__reversed__');
  if (method !== undefined && method !== null) return callSpecial(context, sequence!, '__reversed__', [])!;
  if (method === null || typeOf(sequence!).lookup('__getitem__') === undefined || typeOf(sequence!).lookup('__len__') === undefined
    || typeOf(sequence!).lookup('keys') !== undefined) {
    raise('TypeError', `'${typeOf(sequence!).name}' object is not reversible`);
  }
  return after(length(context, sequence!), (size) => new PyReversed(sequence, size - 1, type));
}

/** Gives the iterators their constructors. `__iter__` and `__next__` come with `installIteratorProtocol`. */
export function installIterators(): void {
  addConstructor(enumerateType, named<PyType>({ names: ['iterable', 'start'], positional: 2, required: 0 }, (type, [iterable, start = 0], context) => {
    if (iterable === undefined) raise('TypeError', "enumerate() missing required argument 'iterable'");
    return after(toIndex(context, start), (count) =>
      after(iterate(context, iterable), (source) => new PyEnumerate(source, count, type)));
  }));
  addConstructor(zipType, () => (context, [type, ...iterables], keywords) => newZip(context, type as PyType, iterables, keywords));
  addConstructor(mapType, () => (context, [type, ...rest], keywords) => newMap(context, type as PyType, rest, keywords));
  addConstructor(filterType, some<PyType>(2, 2, (type, [func, iterable], context) =>
    after(iterate(context, iterable!), (source) => new PyFilter(func!, source, type))));
  addConstructor(reversedType, some<PyType>(1, 1, reverse));
}

/** Builtin iterators that cannot tell how many values are to come. */
const WITHOUT_HINT: ReadonlySet<string> = new Set([
  'enumerate', 'zip', 'map', 'filter', 'callable_iterator', 'memory_iterator', 'string.templatelib.TemplateIter',
]);

/** An iterator that counts what it gives. */
interface Counted {
  /** How many values are to come. */
  readonly remaining: PyInt;
}

/** `__length_hint__`: the iterators over any sequence ask for its length. */
function lengthHint(self: PyIterator, context: Context): Result {
  if (self instanceof PyItemsIterator) return self.source === undefined ? 0 : Math.max(0, self.source.items.length - self.index);
  if (!(self instanceof PySequenceIterator) && !(self instanceof PyReversed)) return (self as PyIterator & Counted).remaining;
  const { source } = self;
  if (source === undefined) return 0;
  if (typeOf(source).lookup('__len__') === undefined) return NOT_IMPLEMENTED;
  return after(length(context, source), (size) =>
    (self instanceof PyReversed ? (self.index < size ? self.index + 1 : 0) : Math.max(0, size - self.index)));
}

/** Gives types of iterators `__iter__` and `__next__`, and `__length_hint__`. */
export function installIteratorProtocol(types: readonly PyType[]): void {
  for (const type of types) {
    if (!WITHOUT_HINT.has(type.name)) addDeclarations(type, { __length_hint__: none<PyIterator>(lengthHint) });
    addDeclarations(type, {
      __iter__: none<PyIterator>((self) => self),
      __next__: none<PyIterator>((self, context) => {
        context.stopped = null;
        return after(self.advance(context), (item) => (item === undefined ? stop(context) : item));
      }),
    });
  }
}

/** The end of a builtin iterator, with what has ended it. */
function stop({ stopped }: Context): never {
  if (stopped === null) raise('StopIteration');
  throw new Raise(stopped);
}

