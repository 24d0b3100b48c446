/** The `_heapq` module (`Modules/_heapqmodule.c`): heaps in lists, the smallest or the largest item first. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { compare } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { typeOf } from '../../objects/type.js';

/** Whether `a` is to stand above `b`. */
type Above = (context: Context, a: PyValue, b: PyValue) => Result<boolean>;

const smaller: Above = (context, a, b) => after(compare(context, '<', a, b), (answer) => truth(context, answer));
const larger: Above = (context, a, b) => smaller(context, b, a);

/** A function of a heap, or of a heap and an item. */
const onHeap = (arity: 1 | 2, body: (context: Context, items: PyValue[], item: PyValue) => Steps): Declaration => (qualname, name) => {
  const itemsOf = (heap: PyValue): PyValue[] => (heap instanceof PyList ? heap.items
    : raise('TypeError', `${name}() argument ${arity === 1 ? '' : '1 '}must be list, not ${typeOf(heap).name}`));
  const declaration = arity === 1
    ? one<null>((_, heap, context) => body(context, itemsOf(heap), null))
    : some<null>(2, 2, (_, [heap, item], context) => body(context, itemsOf(heap!), item!));
  return declaration(qualname, name);
};

function swap(items: PyValue[], i: number, j: number): void {
  [items[i], items[j]] = [items[j]!, items[i]!];
}

/** Compares two items; the list must keep its length. */
function* isAbove(context: Context, above: Above, items: PyValue[], i: number, j: number): Steps<boolean> {
  const { length } = items;
  const answer = yield* settle(above(context, items[i]!, items[j]!));
  if (items.length !== length) raise('RuntimeError', 'list changed size during iteration');
  return answer;
}

/** `siftdown`: moves an item towards the top, as far as it is above its parent. */
function* rise(context: Context, above: Above, items: PyValue[], top: number, from: number): Steps<void> {
  if (from >= items.length) raise('IndexError', 'index out of range');
  for (let at = from; at > top;) {
    const parent = (at - 1) >> 1;
    if (!(yield* isAbove(context, above, items, at, parent))) return;
    swap(items, at, parent);
    at = parent;
  }
}

/** `siftup`: moves an item down to a leaf, along the children that are above their siblings, and then up again. */
function* sink(context: Context, above: Above, items: PyValue[], from: number): Steps<void> {
  let at = from;
  for (let child = 2 * at + 1; child < items.length; child = 2 * at + 1) {
    if (child + 1 < items.length && !(yield* isAbove(context, above, items, child, child + 1))) child += 1;
    swap(items, at, child);
    at = child;
  }
  yield* rise(context, above, items, from, at);
}

function* replaceTop(context: Context, above: Above, items: PyValue[], item: PyValue): Steps {
  const [top] = items;
  items[0] = item;
  yield* sink(context, above, items, 0);
  return top!;
}

const pushing = (above: Above): Declaration => onHeap(2, function* push(context, items, item) {
  items.push(item);
  yield* rise(context, above, items, 0, items.length - 1);
  return null;
});

const popping = (above: Above): Declaration => onHeap(1, function* pop(context, items) {
  const last = items.pop();
  if (last === undefined) raise('IndexError', 'index out of range');
  return items.length === 0 ? last : yield* replaceTop(context, above, items, last);
});

const replacing = (above: Above): Declaration => onHeap(2, function* replace(context, items, item) {
  if (items.length === 0) raise('IndexError', 'index out of range');
  return yield* replaceTop(context, above, items, item);
});

const pushingAndPopping = (above: Above): Declaration => onHeap(2, function* pushPop(context, items, item) {
  if (items.length === 0 || !(yield* settle(above(context, items[0]!, item)))) return item;
  if (items.length === 0) raise('IndexError', 'index out of range');
  return yield* replaceTop(context, above, items, item);
});

const arranging = (above: Above): Declaration => onHeap(1, function* heapify(context, items) {
  for (let at = (items.length >> 1) - 1; at >= 0; at--) yield* sink(context, above, items, at);
  return null;
});

const functions: Declarations = {
  heappush: pushing(smaller), heappop: popping(smaller), heapreplace: replacing(smaller), heappushpop: pushingAndPopping(smaller), heapify: arranging(smaller),
  heappush_max: pushing(larger), heappop_max: popping(larger), heapreplace_max: replacing(larger), heappushpop_max: pushingAndPopping(larger), heapify_max: arranging(larger),
};

/** Makes `_heapq`. */
export function makeHeapCore(): PyModule {
  return new PyModule('_heapq', declareFunctions(functions, '_heapq'));
}
