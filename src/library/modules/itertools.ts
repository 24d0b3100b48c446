/** The `itertools` module. Every iterator here is the run of a native generator. */
import { addClassDeclarations, addConstructor, addDeclarations, declareFunctions, matchArguments, none, some } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import { compare } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { clampInt, intOf, toSize } from '../../objects/integer.js';
import { installIteratorProtocol } from '../../objects/iterators.js';
import { PyIterator, collect, iterate, next } from '../../objects/iteration.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { binary, binaryOperator } from '../../objects/operators.js';
import { after, settle } from '../../objects/pending.js';
import type { Keywords, Result, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { truth } from '../../objects/truth.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { builtinType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { PyComplex, PyFloat } from '../../values/plain.js';
import { spliceAll } from '../../values/splice.js';
import { tee, teeCount, teeType } from './tee.js';

const ADD = binaryOperator('+');

/** Gives the next item, or undefined at the end. It keeps its own state. */
interface Step {
  (context: Context): Result<PyValue | undefined>;
  /** How it shows itself, where it shows more than its type. */
  shown?: (context: Context) => Result<string>;
}

/** A step that shows what it will give: `count(2)`. */
function showing(step: Step, name: string, parts: () => PyValue[]): Step {
  step.shown = function* shown(context): Steps<string> {
    const texts: string[] = [];
    for (const part of parts()) texts.push(yield* settle(repr(context, part)));
    return `${name}(${texts.join(', ')})`;
  };
  return step;
}

/** What ends with its source, and with the StopIteration that the source has left; others take it as an end of their own. */
const PASSES_STOP: ReadonlySet<string> = new Set(
  ['islice', 'takewhile', 'accumulate', 'pairwise', 'starmap', 'dropwhile', 'compress', 'filterfalse'].map((name) => `itertools.${name}`));

/** An iterator of this module. */
class PyItertool extends PyIterator {
  private ended = false;

  /** @param sources what it was made from, and may draw from */
  constructor(type: PyType, readonly step: Step, private readonly sources: Held) {
    super(type);
  }

  override get held(): Held { return this.sources; }

  override advance(context: Context): Result<PyValue | undefined> {
    if (this.ended) return undefined;
    return after(this.step(context), (item) => {
      if (item !== undefined) return item;
      this.ended = true;
      if (!PASSES_STOP.has(this.type.name)) context.stopped = null;
      return undefined;
    });
  }
}

/** Prepares an iterator from its arguments. */
type Setup = (context: Context, args: PyValue[], keywords: Keywords | undefined) => Result<Step>;

/** Items of iterables one after another. */
function chainOf(iterables: PyValue): Step {
  let current: PyValue | undefined;
  return function* step(context) {
    for (;;) {
      if (current !== undefined) {
        const item = yield* settle(next(context, current));
        if (item !== undefined) return item;
      }
      const source = yield* settle(next(context, iterables));
      if (source === undefined) return undefined;
      current = yield* settle(iterate(context, source));
    }
  };
}

/** A bound of islice: None, or an int that is not negative. */
function sliceBound(value: PyValue | undefined, otherwise: number, what = 'Indices'): number {
  if (value === undefined || value === null) return otherwise;
  const bound = intOf(value);
  if (bound === undefined || bound < 0) {
    raise('ValueError', `${what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`);
  }
  return clampInt(bound);
}

const isNumber = (value: PyValue): boolean =>
  intOf(value) !== undefined || value instanceof PyFloat || value instanceof PyComplex || typeOf(value).lookup('__index__') !== undefined
  || (value instanceof PyObject && typeOf(value).lookup('__add__') !== undefined && typeOf(value).lookup('__getitem__') === undefined);

/** How many items to choose. */
function selectionSize(context: Context, length: PyValue): Result<number> {
  return after(toSize(context, length), (size) => (size < 0 ? raise('ValueError', 'r must be non-negative') : size));
}

/** Steps through arrays of indexes, longest prefix first; the combinatoric iterators differ in `advanceIndexes`. */
function selecting(pool: readonly PyValue[], first: number[] | undefined, advanceIndexes: (indexes: number[]) => boolean): Step {
  let indexes = first;
  let started = false;
  return () => {
    if (indexes === undefined) return undefined;
    if (started && !advanceIndexes(indexes)) indexes = undefined;
    started = true;
    return indexes && tupleOf(indexes.map((index) => pool[index]!));
  };
}

const SETUPS: Readonly<Record<string, Setup>> = {
  count(_context, args, keywords) {
    const [start = 0, step = 1] = matchArguments('count', { names: ['start', 'step'], positional: 2, required: 0 }, args, keywords);
    if (!isNumber(start) || !isNumber(step)) raise('TypeError', 'a number is required');
    let value: PyValue = start;
    return showing((context) => after(binary(context, ADD, value, step), (sum) => {
      const item = value;
      value = sum;
      return item;
    }), 'count', () => (step === 1 ? [value] : [value, step]));
  },
  *cycle(context, [iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    const saved: PyValue[] = [];
    let exhausted = false;
    let at = 0;
    return function* advance(inner) {
      const item = exhausted ? undefined : yield* settle(next(inner, iterator));
      if (item !== undefined) {
        saved.push(item);
        return item;
      }
      exhausted = true;
      return saved[at++ % saved.length];
    };
  },
  repeat(_context, args, keywords) {
    const [object, times] = matchArguments('repeat', { names: ['object', 'times'], positional: 2, required: 1 }, args, keywords);
    const refused = (): never => raise('TypeError', `'${typeOf(times!).name}' object cannot be interpreted as an integer`);
    let left = times === undefined ? Infinity : Math.max(0, clampInt(intOf(times) ?? refused()));
    const step: Step = () => (left > 0 ? (left -= 1, object) : undefined);
    return showing(step, 'repeat', () => (times === undefined ? [object!] : [object!, left]));
  },
  *batched(context, args, keywords) {
    const [iterable, size, strict = false] = matchArguments('batched', { names: ['iterable', 'n', 'strict'], positional: 2, required: 2 }, args, keywords);
    const count = yield* settle(toSize(context, size!));
    if (count < 1) raise('ValueError', 'n must be at least one');
    const complete = yield* settle(truth(context, strict));
    const iterator = yield* settle(iterate(context, iterable!));
    return function* advance(inner) {
      const batch: PyValue[] = [];
      while (batch.length < count) {
        const item = yield* settle(next(inner, iterator));
        if (item === undefined) break;
        batch.push(item);
      }
      if (batch.length === 0) return undefined;
      if (complete && batch.length < count) raise('ValueError', 'batched(): incomplete batch');
      return tupleOf(batch);
    };
  },
  *chain(context, iterables) {
    return chainOf(yield* settle(iterate(context, tupleOf(iterables))));
  },
  *islice(context, [iterable, ...bounds]) {
    const iterator = yield* settle(iterate(context, iterable!));
    const [start, stop, stride] = bounds.length === 1 ? [undefined, bounds[0]] : bounds;
    let skip = sliceBound(start, 0);
    const end = sliceBound(stop, Infinity, bounds.length === 1 ? 'Stop argument' : 'Indices');
    const every = sliceBound(stride, 1);
    let position = 0;
    return function* advance(inner) {
      const target = position === 0 ? skip : position + skip;
      if (target >= end) return undefined;
      for (; position < target; position++) if ((yield* settle(next(inner, iterator))) === undefined) return undefined;
      position += 1;
      skip = every - 1;
      return yield* settle(next(inner, iterator));
    };
  },
  *accumulate(context, args, keywords) {
    const [iterable, func = null, initial = null] = matchArguments('accumulate', { names: ['iterable', 'func', 'initial'], positional: 2, required: 1 }, args, keywords);
    const iterator = yield* settle(iterate(context, iterable!));
    let total: PyValue | undefined;
    return function* advance(inner) {
      if (total === undefined && initial !== null) return total = initial;
      const item = yield* settle(next(inner, iterator));
      if (item === undefined) return undefined;
      if (total === undefined) return total = item;
      return total = yield* settle(func === null ? binary(inner, ADD, total, item) : call(inner, func, [total, item]));
    };
  },
  *takewhile(context, [predicate, iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    return function* advance(inner) {
      const item = yield* settle(next(inner, iterator));
      if (item === undefined) return undefined;
      return (yield* settle(truth(inner, yield* settle(call(inner, predicate!, [item]))))) ? item : undefined;
    };
  },
  *dropwhile(context, [predicate, iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    let dropping = true;
    return function* advance(inner) {
      for (;;) {
        const item = yield* settle(next(inner, iterator));
        if (item === undefined || !dropping) return item;
        if (yield* settle(truth(inner, yield* settle(call(inner, predicate!, [item]))))) continue;
        dropping = false;
        return item;
      }
    };
  },
  *filterfalse(context, [predicate, iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    return function* advance(inner) {
      for (;;) {
        const item = yield* settle(next(inner, iterator));
        if (item === undefined) return undefined;
        const verdict = predicate === null ? item : yield* settle(call(inner, predicate!, [item]));
        if (!(yield* settle(truth(inner, verdict)))) return item;
      }
    };
  },
  *starmap(context, [func, iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    return function* advance(inner) {
      const args = yield* settle(next(inner, iterator));
      return args === undefined ? undefined : yield* settle(call(inner, func!, yield* settle(collect(inner, args))));
    };
  },
  *compress(context, [data, selectors]) {
    const [items, flags] = [yield* settle(iterate(context, data!)), yield* settle(iterate(context, selectors!))];
    return function* advance(inner) {
      for (;;) {
        const item = yield* settle(next(inner, items));
        const flag = item === undefined ? undefined : yield* settle(next(inner, flags));
        if (flag === undefined) return undefined;
        if (yield* settle(truth(inner, flag))) return item;
      }
    };
  },
  *pairwise(context, [iterable]) {
    const iterator = yield* settle(iterate(context, iterable!));
    let previous: PyValue | undefined;
    return function* advance(inner) {
      if (previous === undefined) previous = yield* settle(next(inner, iterator));
      const item = previous === undefined ? undefined : yield* settle(next(inner, iterator));
      if (item === undefined) return undefined;
      const pair = new PyTuple([previous!, item]);
      previous = item;
      return pair;
    };
  },
  *zip_longest(context, iterables, keywords) {
    const [fill = null] = matchArguments('zip_longest', { names: ['fillvalue'], positional: 0, required: 0 }, [], keywords);
    const sources: (PyValue | undefined)[] = [];
    for (const iterable of iterables) sources.push(yield* settle(iterate(context, iterable)));
    return function* advance(inner) {
      const items: PyValue[] = [];
      for (const [i, source] of sources.entries()) {
        const item = source === undefined ? undefined : yield* settle(next(inner, source));
        if (item === undefined) sources[i] = undefined;
        items.push(item === undefined ? fill : item);
      }
      return sources.some((source) => source !== undefined) ? new PyTuple(items) : undefined;
    };
  },
  *product(context, iterables, keywords) {
    const [repeat = 1] = matchArguments('product', { names: ['repeat'], positional: 0, required: 0 }, [], keywords);
    if (Number(intOf(repeat) ?? 0) < 0) raise('ValueError', 'repeat argument cannot be negative');
    const pools: PyValue[][] = [];
    for (const iterable of iterables) pools.push(yield* settle(collect(context, iterable)));
    const all = Array.from({ length: Number(intOf(repeat) ?? 1) }, () => pools).flat();
    const offsets = all.map((_, i) => all.slice(0, i).reduce((sum, pool) => sum + pool.length, 0));
    const first = all.some((pool) => pool.length === 0) ? undefined : [...offsets];
    return selecting(all.flat(), first, (indexes) => {
      for (let i = indexes.length - 1; i >= 0; i--) {
        if (++indexes[i]! < offsets[i]! + all[i]!.length) return true;
        indexes[i] = offsets[i]!;
      }
      return false;
    });
  },
  *permutations(context, [iterable, length = null]) {
    const pool = yield* settle(collect(context, iterable!));
    const size = length === null ? pool.length : yield* settle(selectionSize(context, length));
    return selecting(pool, size > pool.length ? undefined : Array.from({ length: size }, (_, i) => i), (indexes) => {
      for (let i = size - 1; i >= 0; i--) {
        const used = new Set(indexes.slice(0, i));
        const free = pool.map((_, index) => index).filter((index) => !used.has(index));
        const larger = free.find((index) => index > indexes[i]!);
        if (larger === undefined) continue;
        const rest = free.filter((index) => index !== larger);
        spliceAll(indexes, i, size - i, [larger, ...rest.slice(0, size - i - 1)]);
        return true;
      }
      return false;
    });
  },
  *combinations(context, [iterable, length = null]) {
    const pool = yield* settle(collect(context, iterable!));
    const size = yield* settle(selectionSize(context, length));
    return selecting(pool, size > pool.length ? undefined : Array.from({ length: size }, (_, i) => i), (indexes) => {
      for (let i = size - 1; i >= 0; i--) {
        if (indexes[i]! >= pool.length - size + i) continue;
        const value = indexes[i]! + 1;
        for (let j = i; j < size; j++) indexes[j] = value + j - i;
        return true;
      }
      return false;
    });
  },
  *combinations_with_replacement(context, [iterable, length = null]) {
    const pool = yield* settle(collect(context, iterable!));
    const size = yield* settle(selectionSize(context, length));
    return selecting(pool, pool.length === 0 && size > 0 ? undefined : new Array<number>(size).fill(0), (indexes) => {
      for (let i = size - 1; i >= 0; i--) {
        if (indexes[i]! >= pool.length - 1) continue;
        indexes.fill(indexes[i]! + 1, i);
        return true;
      }
      return false;
    });
  },
  *groupby(context, args, keywords) {
    const [iterable, key = null] = matchArguments('groupby', { names: ['iterable', 'key'], positional: 2, required: 1 }, args, keywords);
    return groups(yield* settle(iterate(context, iterable!)), key);
  },
};

const grouperType = builtinType('_grouper', undefined, 'itertools');

/** Runs of items with equal keys; a run's iterator and this one share the items, so it ends when this goes on. */
function groups(iterator: PyValue, key: PyValue): Step {
  let item: PyValue | undefined;
  let itemKey: PyValue | undefined;
  let run = 0;
  function* fetch(context: Context): Steps<void> {
    item = yield* settle(next(context, iterator));
    if (item !== undefined) itemKey = key === null ? item : yield* settle(call(context, key, [item]));
  }
  function* same(context: Context, wanted: PyValue): Steps<boolean> {
    return item !== undefined && (yield* settle(truth(context, yield* settle(compare(context, '==', wanted, itemKey!)))));
  }
  let current: PyValue | undefined;
  return function* advance(context) {
    run += 1;
    if (current === undefined) yield* fetch(context);
    else while (yield* same(context, current)) yield* fetch(context);
    if (item === undefined) return undefined;
    const [wanted, mine] = [itemKey!, run];
    current = wanted;
    const members = new PyItertool(grouperType, function* member(inner) {
      if (mine !== run || !(yield* same(inner, wanted))) return undefined;
      const result = item;
      yield* fetch(inner);
      return result;
    }, [iterator, key]);
    return new PyTuple([wanted, members]);
  };
}

/** How many arguments by position each takes; those with keywords see to it themselves. */
const ARITY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  cycle: [1, 1], islice: [2, 4], takewhile: [2, 2], dropwhile: [2, 2], filterfalse: [2, 2], starmap: [2, 2], compress: [2, 2],
  pairwise: [1, 1], permutations: [1, 2], combinations: [2, 2], combinations_with_replacement: [2, 2],
};

const types = new Map(Object.entries(SETUPS).map(([name, setup]): [string, PyType] => {
  const type = builtinType(name, undefined, 'itertools');
  function* make(context: Context, cls: PyType, args: PyValue[], keywords: Keywords | undefined): Steps {
    return new PyItertool(cls, yield* settle(setup(context, args, keywords)), [...args, ...(keywords?.values() ?? [])]);
  }
  const [least, most] = ARITY[name] ?? [undefined, undefined];
  addConstructor(type, least === undefined
    ? () => (context, [cls, ...args], keywords) => make(context, cls as PyType, args, keywords)
    : some<PyType>(least, most, (cls, args, context) => make(context, cls, args, undefined)));
  return [name, type];
}));
installIteratorProtocol([...types.values(), grouperType, teeType]);
for (const name of ['count', 'repeat']) {
  addDeclarations(types.get(name)!, { __repr__: none<PyItertool>((self, context) => self.step.shown!(context)) });
}
addClassDeclarations(types.get('chain')!, {
  from_iterable: some<PyType>(1, 1, function* fromIterable(type, [iterables], context): Steps {
    return new PyItertool(type, chainOf(yield* settle(iterate(context, iterables!))), [iterables]);
  }),
});

/** Makes `itertools`. */
export function makeItertools(): PyModule {
  const functions = declareFunctions({
    tee: some(1, 2, (_, [iterable, count], context) => after(teeCount(context, count), (copies) => tee(context, iterable!, copies))),
  }, 'itertools');
  return new PyModule('itertools', [...types, ...functions, ['_grouper', grouperType], ['_tee', teeType]]);
}
