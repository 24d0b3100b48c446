/** None, Ellipsis, NotImplemented, slice: the types with little to do. */
import { NONE_HASH, hashTuple } from '../values/hash.js';
import type { PyInt } from '../values/plain.js';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import type { Context } from './context.js';
import { compare } from './compare.js';
import type { Comparison } from './compare.js';
import { raise } from './exception.js';
import { hash } from './hash.js';
import { toIndex } from './integer.js';
import { addMembers } from './native.js';
import { after, settle } from './pending.js';
import type { Steps } from './pending.js';
import { PySlice, resolveSlice, sliceType } from './slice.js';
import { repr } from './text.js';
import { PyTuple } from './tuple.js';
import { ellipsisType, noneType, notImplementedType } from './type.js';
import type { PyType } from './type.js';

const parts = (slice: PySlice): PyTuple => new PyTuple([slice.start, slice.stop, slice.step]);

function* reprSlice(self: PySlice, context: Context): Steps {
  const texts: string[] = [];
  for (const part of parts(self).items) texts.push(yield* settle(repr(context, part)));
  return `slice(${texts.join(', ')})`;
}

function* hashSlice(self: PySlice, context: Context): Steps {
  const codes: PyInt[] = [];
  for (const part of parts(self).items) codes.push(yield* settle(hash(context, part)));
  return hashTuple(codes);
}

const comparing = (operator: Comparison) => one<PySlice>((self, other, context) =>
  (other instanceof PySlice ? compare(context, operator, parts(self), parts(other)) : NOT_IMPLEMENTED));

/** Gives the constants' types and slice their methods. */
export function installConstants(): void {
  addConstructor(noneType, some<PyType>(0, 0, () => null));
  addDeclarations(noneType, {
    __repr__: none<null>(() => 'None'),
    __bool__: none<null>(() => false),
    __hash__: none<null>(() => NONE_HASH),
  });
  addConstructor(ellipsisType, some<PyType>(0, 0, () => ELLIPSIS));
  addDeclarations(ellipsisType, { __repr__: none(() => 'Ellipsis') });
  addConstructor(notImplementedType, some<PyType>(0, 0, () => NOT_IMPLEMENTED));
  addDeclarations(notImplementedType, {
    __repr__: none(() => 'NotImplemented'),
    __bool__: none(() => raise('TypeError', 'NotImplemented should not be used in a boolean context')),
  });

  addConstructor(sliceType, some<PyType>(1, 3, (_, args) =>
    (args.length === 1 ? new PySlice(null, args[0]!, null) : new PySlice(args[0]!, args[1]!, args[2] ?? null))));
  addDeclarations(sliceType, {
    __repr__: none<PySlice>(reprSlice),
    __hash__: none<PySlice>(hashSlice),
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
    indices: one<PySlice>((self, length, context) => after(toIndex(context, length), (size) => {
      if (size < 0) raise('ValueError', 'length should not be negative');
      return after(resolveSlice(context, self, Number(size)), ({ start, stop, step }) => new PyTuple([start, stop, step]));
    })),
  });
  addMembers(sliceType, {
    start: (self) => (self as PySlice).start,
    stop: (self) => (self as PySlice).stop,
    step: (self) => (self as PySlice).step,
  });
}
