import { MOST_ITEMS, checkItems } from '../../values/limits.js';
import { Op } from '../../bytecode/opcodes.js';
import { getAttribute } from '../../objects/attribute.js';
import { functionText } from '../../objects/call.js';
import { getItem } from '../../objects/container.js';
import { dictSet } from '../../objects/dict-table.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { collect, collectList, iterate, next } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { call } from '../../objects/call.js';
import { after, isPending, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { PySet } from '../../objects/set.js';
import { setAdd, setUpdate as updateSet } from '../../objects/set-operations.js';
import { PySlice } from '../../objects/slice.js';
import { ascii, format, repr, str } from '../../objects/text.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { typeOf } from '../../objects/type.js';
import { dropOne, replaceOne, replaceTwo } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Building and unpacking of containers and strings. */
export const buildingHandlers: readonly (readonly [number, Handler])[] = [
  [Op.BUILD_TUPLE, buildTuple], [Op.BUILD_LIST, buildList], [Op.BUILD_MAP, buildMap], [Op.BUILD_SLICE, buildSlice],
  [Op.BUILD_STRING, buildString], [Op.FORMAT_SIMPLE, formatSimple], [Op.FORMAT_WITH_SPEC, formatWithSpec],
  [Op.CONVERT_VALUE, convertValue], [Op.LIST_APPEND, listAppend], [Op.LIST_EXTEND, listExtend],
  [Op.BUILD_SET, buildSet], [Op.SET_ADD, addToSet], [Op.SET_UPDATE, setUpdate],
  [Op.MAP_ADD, mapAdd], [Op.DICT_UPDATE, dictUpdate], [Op.DICT_MERGE, dictMerge],
  [Op.UNPACK_SEQUENCE, unpackSequence], [Op.UNPACK_EX, unpackExtended],
];

/** Takes `count` operands off the stack. */
function popMany(frame: Frame, count: number): PyValue[] {
  frame.sp -= count;
  return frame.localsplus.slice(frame.sp, frame.sp + count) as PyValue[];
}

function buildTuple(_machine: Machine, frame: Frame, count: number): void {
  frame.push(tupleOf(popMany(frame, count)));
}

function buildList(_machine: Machine, frame: Frame, count: number): void {
  frame.push(new PyList(popMany(frame, count)));
}

function buildMap(machine: Machine, frame: Frame, count: number): void {
  const pairs = frame.localsplus.slice(frame.sp - 2 * count, frame.sp) as PyValue[];
  machine.complete(frame, dictOf(machine, pairs), replaceMany(2 * count));
}

function buildSet(machine: Machine, frame: Frame, count: number): void {
  machine.complete(frame, setOfOperands(machine, frame, count), replaceMany(count));
}

/** A set of the top operands; each leaves the stack as it is added. */
function setOfOperands(machine: Machine, frame: Frame, count: number): Result<PySet> {
  const set = new PySet();
  const add = (index: number): Result<PySet> => {
    for (let i = index; i < frame.sp; i++) {
      const member = frame.localsplus[i]!;
      frame.localsplus[i] = undefined;
      const done = setAdd(machine, set, member);
      if (isPending(done)) return after(done, () => add(i + 1));
    }
    return set;
  };
  return add(frame.sp - count);
}

function addToSet(machine: Machine, frame: Frame, depth: number): void {
  const set = frame.localsplus[frame.sp - 1 - depth] as PySet;
  machine.complete(frame, setAdd(machine, set, frame.localsplus[frame.sp - 1]!), dropOne);
}

function setUpdate(machine: Machine, frame: Frame, depth: number): void {
  const set = frame.localsplus[frame.sp - 1 - depth] as PySet;
  machine.complete(frame, updateSet(machine, set, frame.localsplus[frame.sp - 1]!), dropOne);
}

/** The dict of alternating keys and values. */
function dictOf(machine: Machine, pairs: readonly PyValue[]): Result<PyDict> {
  const dict = new PyDict();
  for (let i = 0; i < pairs.length; i += 2) {
    const done = dictSet(machine, dict, pairs[i]!, pairs[i + 1]!);
    if (isPending(done)) return dictOfRest(machine, dict, done, pairs.slice(i + 2));
  }
  return dict;
}

function* dictOfRest(machine: Machine, dict: PyDict, pending: Result<void>, pairs: readonly PyValue[]): Steps<PyDict> {
  yield* settle(pending);
  for (let i = 0; i < pairs.length; i += 2) yield* settle(dictSet(machine, dict, pairs[i]!, pairs[i + 1]!));
  return dict;
}

function replaceMany(count: number) {
  return (_machine: Machine, frame: Frame, value: PyValue): void => {
    frame.sp -= count;
    frame.push(value);
  };
}

function buildSlice(_machine: Machine, frame: Frame, count: number): void {
  const [start, stop, step] = popMany(frame, count);
  frame.push(new PySlice(start!, stop!, step === undefined ? null : step));
}

function buildString(_machine: Machine, frame: Frame, count: number): void {
  frame.push((popMany(frame, count) as string[]).join(''));
}

function formatSimple(machine: Machine, frame: Frame): void {
  machine.complete(frame, format(machine, frame.localsplus[frame.sp - 1]!, ''), replaceOne);
}

function formatWithSpec(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 2]!;
  machine.complete(frame, format(machine, value, frame.localsplus[frame.sp - 1] as string), replaceTwo);
}

/** `!s`, `!r` and `!a` of an f-string. */
function convertValue(machine: Machine, frame: Frame, conversion: number): void {
  const convert = [str, repr, ascii][conversion - 1]!;
  machine.complete(frame, convert(machine, frame.localsplus[frame.sp - 1]!), replaceOne);
}

function listAppend(_machine: Machine, frame: Frame, depth: number): void {
  const item = frame.pop()!;
  const { items } = frame.localsplus[frame.sp - depth] as PyList;
  if (items.length >= MOST_ITEMS) checkItems(items.length + 1);
  items.push(item);
}

function listExtend(machine: Machine, frame: Frame, depth: number): void {
  const iterable = frame.localsplus[frame.sp - 1]!;
  const list = frame.localsplus[frame.sp - 1 - depth] as PyList;
  machine.complete(frame, extend(machine, list, iterable), dropOne);
}

/** `*iterable` in a list: its values are appended as they come. */
function extend(machine: Machine, list: PyList, iterable: PyValue): Result<unknown> {
  const type = typeOf(iterable);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    raise('TypeError', `Value after * must be an iterable, not ${type.name}`);
  }
  return collectList(machine, iterable, list.items);
}

function mapAdd(machine: Machine, frame: Frame, depth: number): void {
  const stack = frame.localsplus;
  const dict = stack[frame.sp - 2 - depth] as PyDict;
  machine.complete(frame, dictSet(machine, dict, stack[frame.sp - 2]!, stack[frame.sp - 1]!), dropPair);
}

function dropPair(_machine: Machine, frame: Frame): void {
  frame.sp -= 2;
}

function dictUpdate(machine: Machine, frame: Frame, depth: number): void {
  const source = frame.localsplus[frame.sp - 1]!;
  const dict = frame.localsplus[frame.sp - 1 - depth] as PyDict;
  machine.complete(frame, mergeInto(machine, dict, source, {
    noMapping: () => raise('TypeError', `'${typeOf(source).name}' object is not a mapping`),
  }), dropOne);
}

/** `**` in a call: the names must be new, and strings. */
function dictMerge(machine: Machine, frame: Frame, depth: number): void {
  const source = frame.localsplus[frame.sp - 1]!;
  const dict = frame.localsplus[frame.sp - 1 - depth] as PyDict;
  const callee = frame.localsplus[frame.sp - 4 - depth]!;
  machine.complete(frame, mergeInto(machine, dict, source, {
    noMapping: () => raise('TypeError', `${functionText(callee)} argument after ** must be a mapping, not ${typeOf(source).name}`),
    repeated: (name) => raise('TypeError', `${functionText(callee)} got multiple values for keyword argument '${name}'`),
  }), dropOne);
}

/** What to do when a merge cannot be done. */
interface MergeFaults {
  noMapping(): never;
  repeated?(name: string): never;
}

function* mergeInto(machine: Machine, dict: PyDict, source: PyValue, faults: MergeFaults): Steps<void> {
  const pairs = source instanceof PyDict ? [...source.entries] : yield* pairsOf(machine, source, faults);
  for (const [key, value] of pairs) {
    if (faults.repeated !== undefined && typeof key === 'string' && dict.entries.has(key)) faults.repeated(key);
    yield* settle(dictSet(machine, dict, key, value));
  }
}

/** The items of any mapping, by `keys()` and `[]`. */
function* pairsOf(machine: Machine, source: PyValue, faults: MergeFaults): Steps<[PyValue, PyValue][]> {
  if (typeOf(source).lookup('keys') === undefined) faults.noMapping();
  const keys = yield* settle(call(machine, yield* settle(getAttribute(machine, source, 'keys')), []));
  const iterator = yield* settle(iterate(machine, keys));
  const pairs: [PyValue, PyValue][] = [];
  for (;;) {
    const key = yield* settle(next(machine, iterator));
    if (key === undefined) return pairs;
    pairs.push([key, yield* settle(getItem(machine, source, key))]);
  }
}

function unpackSequence(machine: Machine, frame: Frame, count: number): void {
  const value = frame.pop()!;
  if (value instanceof PyTuple && value.items.length === count) spread(machine, frame, value.items);
  else machine.complete(frame, unpack(machine, value, count), spread);
}

/** Pushes the values, the first one uppermost. */
function spread(_machine: Machine, frame: Frame, values: readonly PyValue[]): void {
  for (let i = values.length - 1; i >= 0; i--) frame.push(values[i]);
}

function* unpack(machine: Machine, value: PyValue, count: number): Steps<PyValue[]> {
  const iterator = yield* iterateToUnpack(machine, value);
  const items = yield* take(machine, iterator, count);
  if (items.length < count) tooFew(count, items.length, '');
  if ((yield* settle(next(machine, iterator))) === undefined) return items;
  const known = value instanceof PyTuple || value instanceof PyList ? value.items.length
    : value instanceof PyDict ? value.entries.size
    : undefined;
  raise('ValueError', `too many values to unpack (expected ${count}${known === undefined ? '' : `, got ${known}`})`);
}

function* iterateToUnpack(machine: Machine, value: PyValue): Steps {
  const type = typeOf(value);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    raise('TypeError', `cannot unpack non-iterable ${type.name} object`);
  }
  return yield* settle(iterate(machine, value));
}

/** Up to `count` values of an iterator. */
function* take(machine: Machine, iterator: PyValue, count: number): Steps<PyValue[]> {
  const items: PyValue[] = [];
  while (items.length < count) {
    const item = yield* settle(next(machine, iterator));
    if (item === undefined) break;
    items.push(item);
  }
  return items;
}

function tooFew(expected: number, got: number, atLeast: string): never {
  raise('ValueError', `not enough values to unpack (expected ${atLeast}${expected}, got ${got})`);
}

/** `a, *b, c = value`: the oparg holds how many targets stand before and after the starred one. */
function unpackExtended(machine: Machine, frame: Frame, arg: number): void {
  const value = frame.pop()!;
  machine.complete(frame, unpackStarred(machine, value, arg & 0xff, arg >> 8), spread);
}

function* unpackStarred(machine: Machine, value: PyValue, before: number, after: number): Steps<PyValue[]> {
  const iterator = yield* iterateToUnpack(machine, value);
  const head = yield* take(machine, iterator, before);
  if (head.length < before) tooFew(before + after, head.length, 'at least ');
  const rest = yield* settle(collect(machine, iterator));
  if (rest.length < after) tooFew(before + after, before + rest.length, 'at least ');
  const tail = rest.splice(rest.length - after);
  return [...head, new PyList(rest), ...tail];
}
