/** What mapping and class patterns take out of a subject (`match_keys`, `_PyEval_MatchClass` in Python/ceval.c). */
import { findAttribute, getAttribute } from './attribute.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { dictGet, dictSet } from './dict-table.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { checkInstance } from './instance-check.js';
import { PyInstance } from './object.js';
import type { PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { frozenSetType, setType } from './set.js';
import { repr } from './text.js';
import { PyTuple, tupleOf } from './tuple.js';
import { PyType, boolType, bytesType, dictType, floatType, intType, listType, objectType, strType, tupleType, typeOf } from './type.js';

/** The values of a mapping's keys; null when one of them is missing. */
export function* matchKeys(context: Context, mapping: PyValue, keys: readonly PyValue[]): Steps<PyTuple | null> {
  if (keys.length === 0) return tupleOf([]);
  // `get` with a default: a mapping that makes up values for missing keys must not do so here.
  const get = yield* settle(getAttribute(context, mapping, 'get'));
  const missing = new PyInstance(objectType);
  const seen = new PyDict();
  const values: PyValue[] = [];
  for (const key of keys) {
    if ((yield* settle(dictGet(context, seen, key))) !== undefined) {
      raise('ValueError', `mapping pattern checks duplicate key (${yield* settle(repr(context, key))})`);
    }
    yield* settle(dictSet(context, seen, key, true));
    const value = yield* settle(call(context, get, [key, missing]));
    if (value === missing) return null;
    values.push(value);
  }
  return tupleOf(values);
}

/** Builtin types whose only positional pattern is the subject itself (`_Py_TPFLAGS_MATCH_SELF`). */
const MATCH_SELF: ReadonlySet<PyType> = new Set([
  boolType, bytesType, dictType, floatType, frozenSetType, intType, listType, setType, strType, tupleType,
]);

/** The attributes that a class pattern's sub-patterns are for; null when the subject does not match. */
export function* matchClass(
  context: Context, subject: PyValue, type: PyValue, positional: number, keywords: readonly string[],
): Steps<PyTuple | null> {
  if (!(type instanceof PyType)) raise('TypeError', 'called match pattern must be a class');
  if (!(yield* settle(checkInstance(context, subject, type)))) return null;
  const names = positional === 0 ? [] : yield* positionalNames(context, type, positional);
  const seen = new Set<string>();
  const values: PyValue[] = [];
  for (const name of [...names, ...keywords]) {
    if (name === undefined) {
      values.push(subject);
      continue;
    }
    if (typeof name !== 'string') raise('TypeError', `__match_args__ elements must be strings (got ${typeOf(name).name})`);
    if (seen.has(name)) {
      raise('TypeError', `${type.name}() got multiple sub-patterns for attribute ${yield* settle(repr(context, name))}`);
    }
    seen.add(name);
    const value = yield* settle(findAttribute(context, subject, name));
    if (value === undefined) return null;
    values.push(value);
  }
  return tupleOf(values);
}

/** The attributes that positional sub-patterns stand for; undefined is the subject itself. */
function* positionalNames(context: Context, type: PyType, wanted: number): Steps<(PyValue | undefined)[]> {
  const declared = yield* settle(findAttribute(context, type, '__match_args__'));
  if (declared !== undefined && !(declared instanceof PyTuple)) {
    raise('TypeError', `${type.name}.__match_args__ must be a tuple (got ${typeOf(declared).name})`);
  }
  const itself = declared === undefined && type.mro.some((base) => MATCH_SELF.has(base));
  const names = declared?.items ?? (itself ? [undefined] : []);
  if (names.length < wanted) {
    const plural = names.length === 1 ? '' : 's';
    raise('TypeError', `${type.name}() accepts ${names.length} positional sub-pattern${plural} (${wanted} given)`);
  }
  return names.slice(0, wanted);
}
