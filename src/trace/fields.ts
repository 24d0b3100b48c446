/**
 * What each field of each heap kind holds. Values must be read by field, never by shape (`[10]` may be
 * a reference or a list that holds 10), so everything that walks the heap is driven by this one table.
 */
import type { HeapObject } from './schema.js';

export type HeapKind = HeapObject['t'];

/**
 * `value`: a Value; `values`: a list of them; `pairs`: a dict's items; `names`: a name map;
 * `code`, `frame`: a code or frame number; `traceback`: [frame, line] entries; `payload`: a Payload;
 * `iterated`: a Value or an inlined range; `plain`: text, a number or a flag.
 */
export type FieldKind =
  | 'value' | 'values' | 'pairs' | 'names' | 'code' | 'frame' | 'traceback' | 'payload' | 'iterated' | 'plain';

type Descriptor<O, T> = O extends { t: infer U } ? (T extends U ? O : never) : never;
type FieldsOf<O> = { readonly [K in Exclude<keyof O, 't'>]-?: FieldKind };

const sequence = { v: 'values' } as const;
const generator = { q: 'plain', f: 'frame', yf: 'value' } as const;
const wrapper = { f: 'value' } as const;

/** Complete by its type: a field added to the schema does not compile until it stands here. */
export const FIELDS: { readonly [T in HeapKind]: FieldsOf<Descriptor<HeapObject, T>> } = {
  cell: { v: 'value' },
  list: sequence, tuple: sequence, set: sequence, frozenset: sequence,
  dict: { v: 'pairs' },
  func: { c: 'code', q: 'plain', df: 'values', kd: 'names', cl: 'values', ns: 'names' },
  method: { f: 'value', s: 'value' },
  bmethod: { n: 'plain', s: 'value' },
  class: { q: 'plain', b: 'values', m: 'value', ns: 'names' },
  inst: { c: 'value', d: 'names', sl: 'names', p: 'payload' },
  exc: { c: 'value', a: 'values', d: 'names', sl: 'names', cause: 'value', ctx: 'value', sc: 'plain', tb: 'traceback' },
  gen: generator, coro: generator, agen: generator,
  iter: { k: 'plain', v: 'iterated', i: 'plain' },
  range: sequence,
  property: { f: 'values' },
  staticmethod: wrapper, classmethod: wrapper,
  super: sequence,
  opaque: { c: 'value', k: 'values' },
};
