/** Builtin functions on objects of any kind: attributes, types, text, identity. */
import { hashStr } from '../values/hash.js';
import { escapeNonAscii } from '../values/str.js';
import { normalizeInt } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { one, some } from '../objects/arguments.js';
import type { Declarations } from '../objects/arguments.js';
import { attributeName, findAttribute, getAttribute, setAttribute } from '../objects/attribute.js';
import { callUnbound } from '../objects/call.js';
import type { Context } from '../objects/context.js';
import { raise } from '../objects/exception.js';
import { hash } from '../objects/hash.js';
import { intOf } from '../objects/integer.js';
import { PyObject } from '../objects/object.js';
import type { PyValue } from '../objects/object.js';
import { after, settle } from '../objects/pending.js';
import type { Result, Steps } from '../objects/pending.js';
import { textOf } from '../objects/str-arguments.js';
import { format, repr } from '../objects/text.js';
import { truth } from '../objects/truth.js';
import { PyTuple } from '../objects/tuple.js';
import { PyType, isInstance, typeOf, typeType } from '../objects/type.js';
import { PyUnion } from '../objects/union.js';

/** The types that the second argument of isinstance and issubclass names. */
function* classInfo(info: PyValue, refuse: () => never): Generator<PyValue> {
  if (info instanceof PyTuple) {
    for (const item of info.items) yield* classInfo(item, refuse);
  } else if (info instanceof PyUnion) {
    for (const item of info.members) yield* classInfo(item === null ? typeOf(null) : item, refuse);
  } else if (info instanceof PyType || typeOf(info).lookup('__instancecheck__') !== undefined) {
    yield info;
  } else {
    refuse();
  }
}

function* check(
  context: Context, method: '__instancecheck__' | '__subclasscheck__', candidates: Iterable<PyValue>, value: PyValue,
  builtin: (type: PyType) => boolean,
): Steps {
  for (const candidate of candidates) {
    if (candidate instanceof PyType && builtin(candidate)) return true;
    const own = typeOf(candidate).lookup(method);
    if (own === undefined || own === typeType.lookup(method)) continue;
    if (yield* settle(truth(context, yield* settle(callUnbound(context, own, candidate, [value]))))) return true;
  }
  return false;
}

function isinstance(context: Context, value: PyValue, info: PyValue): Result {
  if (info instanceof PyType && !info.type.heap) return isInstance(value, info);
  const refuse = (): never => raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  return check(context, '__instancecheck__', classInfo(info, refuse), value, (type) => isInstance(value, type));
}

function issubclass(context: Context, type: PyValue, info: PyValue): Result {
  if (!(type instanceof PyType)) raise('TypeError', 'issubclass() arg 1 must be a class');
  const refuse = (): never => raise('TypeError', 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return check(context, '__subclasscheck__', classInfo(info, refuse), type, (base) => type.isSubtypeOf(base));
}

/** An int for plain values that is the same for equal ones, as `is` has it. */
function plainId(value: PyValue): PyInt {
  const int = intOf(value);
  if (int !== undefined) return normalizeInt(0x955e00n + BigInt.asUintN(32, BigInt(int)) * 32n);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return normalizeInt(BigInt.asUintN(44, BigInt(hashStr(text))) * 16n);
}

/** abs to vars: what needs no more than the context. */
export const objectFunctions: Declarations = {
  ascii: one((_, value, context) => after(repr(context, value), escapeNonAscii)),
  callable: one((_, value) => typeOf(value).lookup('__call__') !== undefined),
  delattr: some(2, 2, (_, [object, name], context) =>
    after(setAttribute(context, object!, attributeName(name!), undefined), () => null)),
  format: some(1, 2, (_, [value, specification = ''], context) => {
    const text = textOf(specification) ?? raise('TypeError', `format() argument 2 must be str, not ${typeOf(specification).name}`);
    return format(context, value!, text);
  }),
  getattr: some(2, 3, (_, [object, name, otherwise], context) => {
    const attribute = attributeName(name!);
    if (otherwise === undefined) return getAttribute(context, object!, attribute);
    return after(findAttribute(context, object!, attribute), (found) => (found === undefined ? otherwise : found));
  }),
  hasattr: some(2, 2, (_, [object, name], context) =>
    after(findAttribute(context, object!, attributeName(name!)), (found) => found !== undefined)),
  hash: one((_, value, context) => hash(context, value)),
  id: one((_, value, context) => (value instanceof PyObject ? context.addressOf(value) : plainId(value))),
  isinstance: some(2, 2, (_, [value, info], context) => isinstance(context, value!, info!)),
  issubclass: some(2, 2, (_, [type, info], context) => issubclass(context, type!, info!)),
  repr: one((_, value, context) => repr(context, value)),
  setattr: some(3, 3, (_, [object, name, value], context) =>
    after(setAttribute(context, object!, attributeName(name!), value!), () => null)),
};
