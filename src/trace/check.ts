/**
 * The shape of records that came from elsewhere: every field holds what the schema says, so that whoever reads them
 * later need not ask. What refers to something that no record describes is found when a state is rebuilt.
 */
import { FIELDS } from './fields.js';
import type { FieldKind } from './fields.js';
import type { TraceRecord } from './schema.js';
import { TraceError } from './trace-error.js';

type Check = (value: unknown) => boolean;
/** Checks of the fields of an object; other fields are left alone: a later minor version may write more. */
type Shape = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isNumber: Check = (value) => typeof value === 'number';
const isFlag: Check = (value) => value === 1 || value === true;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const orNull = (check: Check): Check => (value) => value === null || check(value);
const either = (...checks: Check[]): Check => (value) => checks.some((check) => check(value));
const oneOf = (...words: unknown[]): Check => (value) => words.includes(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const mapOf = (check: Check): Check => (value) => isObject(value) && Object.values(value).every(check);
/** A list whose first items are of these kinds; more may follow. */
const tuple = (...checks: Check[]): Check => (value) => Array.isArray(value) && checks.every((check, index) => check(value[index]));

const hasShape = (shape: Shape, value: unknown, required: readonly string[] = []): boolean =>
  isObject(value) && required.every((key) => value[key] !== undefined)
  && Object.entries(shape).every(([key, check]) => value[key] === undefined || check(value[key]));

const TEXT_TAGS: ReadonlySet<unknown> = new Set(['f', 'i', 'c', 'b', 'u', 'e', 'B', 'T', 'M', 'L', 'D']);

const isValue: Check = (value) => {
  if (!Array.isArray(value)) return value === null || typeof value !== 'object';
  const [tag, content] = value as unknown[];
  if (typeof tag === 'number') return isCount(tag);
  return TEXT_TAGS.has(tag) ? isText(content) : tag === 'null' || ((tag === 'C' || tag === 't') && isNumber(content));
};
const isReference: Check = (value) => Array.isArray(value) && isCount(value[0]);
const isNames = mapOf(isValue);
const isPair = tuple(isValue, isValue);
const isPatch: Check = (value) => Array.isArray(value) && value[0] === '~' && value.slice(1).every(tuple(isCount, isCount, listOf(either(isValue, isPair))));

/** By the kind of a field of a heap object. */
const OF_KIND: Readonly<Record<Exclude<FieldKind, 'plain'>, Check>> = {
  value: isValue, values: listOf(isValue), pairs: listOf(isPair), names: isNames, code: isCount, frame: isCount,
  traceback: listOf(tuple(isCount, orNull(isCount))),
  iterated: (value) => isValue(value) || tuple(oneOf('r'), isNumber, isNumber, isNumber)(value),
  payload: either(tuple(oneOf('a'), isValue), tuple(oneOf('s'), listOf(isValue)), tuple(oneOf('d'), listOf(isPair))),
};
const PLAIN: Shape = { q: isText, n: isText, k: isText, i: isNumber, sc: isFlag };
/** Fields that an object may be without. */
const OPTIONAL: ReadonlySet<string> = new Set(['cell v', 'func df', 'func kd', 'func cl', 'func ns', 'inst d', 'inst sl', 'inst p', 'iter i', 'exc d', 'exc sl', 'exc cause', 'exc ctx', 'exc sc', 'gen f', 'gen yf', 'coro f', 'coro yf', 'agen f', 'agen yf']);

function isHeapObject(value: unknown): boolean {
  if (!isObject(value)) return false;
  const kind = value['t'];
  if (kind === undefined) return isPatch(value['v']);
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return false;
  return Object.entries(FIELDS[kind as keyof typeof FIELDS]).every(([key, field]: [string, FieldKind]) => {
    const content = value[key];
    if (content === undefined) return OPTIONAL.has(`${kind} ${key}`);
    return isPatch(content) ? field === 'values' || field === 'pairs' : (field === 'plain' ? PLAIN[key] : OF_KIND[field])?.(content) === true;
  });
}

const FRAME: Shape = {
  c: isCount, l: isCount, v: isNames, k: mapOf(isReference), h: isNames, s: listOf(isValue), fn: isValue, off: isFlag, '-': mapOf(either(isFlag, listOf(isText))),
};
const CODE: Shape = {
  n: isText, q: isText, l: isCount, a: tuple(isCount, isCount, isCount), v: listOf(isText), k: listOf(isText), f: listOf(isText), fl: isCount, i: isCount,
  w: mapOf(tuple(isText, isCount, isCount)),
};
const NEEDED_IN_CODE = ['n', 'q', 'l', 'a', 'v', 'k', 'f', 'fl'];
const SCOPE = oneOf('local', 'cell', 'free', 'global', 'builtin', 'class');
const EVENT = oneOf('call', 'line', 'return', 'yield', 'resume', 'raise', 'unwind', 'throw', 'handled', 'reraise', 'stopiter', 'op', 'input', 'syntax', 'end');

const RECORD: Shape = {
  e: EVENT, f: isCount, l: orNull(isNumber), i: isNumber, p: tuple(isCount, isCount, isCount, isCount),
  r: isValue, x: isValue, hx: isValue,
  o: listOf(tuple(oneOf('out', 'err'), isText)), q: listOf(tuple(isText, SCOPE, orNull(isCount))),
  a: listOf(tuple(isText, listOf(isCount), oneOf(0, 1))), df: listOf(isText),
  S: (value) => listOf(isCount)(value) && (value as unknown[]).length > 0,
  F: mapOf(orNull((value) => hasShape(FRAME, value))), H: mapOf(orNull(isHeapObject)), C: mapOf((value) => hasShape(CODE, value, NEEDED_IN_CODE)),
  R: isNames, n: isCount, src: isText, at: isCount, tb: isText, why: oneOf('done', 'error', 'steps', 'memory', 'time'), k: isText, m: isText,
};

/**
 * A record of a trace that came from elsewhere.
 * @param number its number, from 1, for the message
 * @throws TraceError that names the field which does not hold what the schema says
 */
export function checkedRecord(record: unknown, number: number): TraceRecord {
  if (!isObject(record) || !EVENT(record['e'])) throw new TraceError(`record ${number} is of no kind that this reader knows`);
  const wrong = Object.entries(RECORD).find(([key, check]) => record[key] !== undefined && !check(record[key]));
  if (wrong) throw new TraceError(`field ${wrong[0]} of record ${number} is malformed`);
  return record as unknown as TraceRecord;
}
