/** bytes and bytearray: construction, and what they do not share. */
import { checkCharacters } from '../values/limits.js';
import { latin1Text, reprBytes } from '../values/bytes.js';
import { parseHex } from '../values/bytes-text.js';
import { encodeStr } from '../values/codecs.js';
import { hashBytes } from '../values/hash.js';
import { PyBytes } from '../values/plain.js';
import { addClassDeclarations, addStaticDeclarations, addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import { bufferOf, needBuffer } from './buffer.js';
import { PyByteArray, byteArrayType } from './bytearray.js';
import { byteArrayMethods } from './bytearray-methods.js';
import { bytesMethods } from './bytes-common.js';
import type { BytesLike } from './bytes-common.js';
import { bytesOf } from './bytes-items.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { Raise, isException, raise } from './exception.js';
import { toSize } from './integer.js';
import { PyIterator } from './iteration.js';
import { PyBoxed } from './object.js';
import type { Held, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { needTextArgument, textOf } from './str-arguments.js';
import { PyTuple } from './tuple.js';
import { builtinType, bytesType, setTypeAttribute, typeOf } from './type.js';
import type { PyType } from './type.js';

export const bytesIteratorType = builtinType('bytes_iterator');
export const byteArrayIteratorType = builtinType('bytearray_iterator');

/** Iterates the numbers of a bytes or a bytearray. */
export class PyBytesIterator extends PyIterator {
  index = 0;

  constructor(public source: BytesLike | undefined) {
    super(source instanceof PyByteArray ? byteArrayIteratorType : bytesIteratorType);
  }

  override get held(): Held { return this.source === undefined ? [] : [this.source]; }

  override advance(): PyValue | undefined {
    const byte = this.source?.data[this.index];
    if (byte === undefined) this.source = undefined;
    else this.index += 1;
    return byte;
  }

  get remaining(): number { return this.source === undefined ? 0 : Math.max(0, this.source.data.length - this.index); }
}

/** The bytes that `bytes(source, encoding, errors)` or `bytearray(…)` gets. */
function* bytesFrom(
  context: Context, kind: 'bytes' | 'bytearray', [source, encoding, errors]: (PyValue | undefined)[],
): Steps<Uint8Array> {
  const codec = encoding === undefined ? undefined : needTextArgument(encoding, `${kind}() argument 'encoding'`);
  const handler = errors === undefined ? undefined : needTextArgument(errors, `${kind}() argument 'errors'`);
  const text = textOf(source);
  if (text === undefined || codec === undefined) {
    if (codec !== undefined) raise('TypeError', 'encoding without a string argument');
    if (handler !== undefined) raise('TypeError', text === undefined ? 'errors without a string argument' : 'string argument without an encoding');
    if (text !== undefined) raise('TypeError', 'string argument without an encoding');
  } else {
    return encodeStr(text, codec, handler).data;
  }
  if (source === undefined) return new Uint8Array();
  return yield* bytesOrZeros(context, kind, source);
}

function* bytesOrZeros(context: Context, kind: 'bytes' | 'bytearray', source: PyValue): Steps<Uint8Array> {
  if (kind === 'bytes' && typeOf(source).lookup('__bytes__') !== undefined) return yield* bytesOf(context, source);
  if (typeOf(source).lookup('__index__') !== undefined) {
    const size = yield* indexOrNone(context, source);
    if (size !== undefined) return zeros(size);
  }
  return yield* bytesOf(context, source, kind);
}

/** A size; undefined where `__index__` raises TypeError, so that the value is taken for a sequence. */
function* indexOrNone(context: Context, source: PyValue): Steps<number | undefined> {
  try {
    return yield* settle(toSize(context, source, 'IndexError'));
  } catch (error) {
    if (error instanceof Raise && isException(error.exception, 'TypeError')) return undefined;
    if (error instanceof Raise && isException(error.exception, 'IndexError')) {
      raise('OverflowError', `cannot fit '${typeOf(source).name}' into an index-sized integer`);
    }
    throw error;
  }
}

function zeros(size: number): Uint8Array {
  if (size < 0) raise('ValueError', 'negative count');
  checkCharacters(size, 1);
  return new Uint8Array(size);
}

const PARAMETERS = { names: ['source', 'encoding', 'errors'], positional: 3, required: 0 };

function* newBytes(type: PyType, args: (PyValue | undefined)[], context: Context): Steps {
  const [source, encoding] = args;
  if (type === bytesType && source instanceof PyBytes && encoding === undefined && args[2] === undefined) return source;
  const made = new PyBytes(yield* bytesFrom(context, 'bytes', args));
  return type === bytesType ? made : new PyBoxed(type, made);
}

function makeTranslation([from, to]: PyValue[]): PyValue {
  const [a, b] = [needBuffer(from!), needBuffer(to!)];
  if (a.length !== b.length) raise('ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  a.forEach((byte, i) => { table[byte] = b[i]!; });
  return new PyBytes(table);
}

function fromHex(type: PyType, text: PyValue, context: Context): Result {
  const digits = textOf(text) ?? latin1OfBuffer(text);
  const made = new PyBytes(parseHex(digits));
  return type === bytesType ? made : call(context, type, [made]);
}

function latin1OfBuffer(value: PyValue): string {
  const data = bufferOf(value) ?? raise('TypeError', `fromhex() argument must be str or bytes-like, not ${typeOf(value).name}`);
  return latin1Text(new PyBytes(data));
}

function installShared(type: PyType): void {
  addClassDeclarations(type, { fromhex: one<PyType>(fromHex) });
  addStaticDeclarations(type, { maketrans: some<null>(2, 2, (_, args) => makeTranslation(args)) });
}

/** Gives bytes and bytearray their methods. */
export function installBytes(): void {
  addConstructor(bytesType, named<PyType>(PARAMETERS, newBytes));
  addDeclarations(bytesType, {
    ...bytesMethods('bytes'),
    __repr__: none<PyBytes>(reprBytes),
    __str__: none<PyBytes>(reprBytes),
    __hash__: none<PyBytes>(hashBytes),
    __iter__: none<PyBytes>((self) => new PyBytesIterator(self)),
    __bytes__: none<PyBytes>((self) => self),
    __getnewargs__: none<PyBytes>((self) => new PyTuple([self])),
  }, (value) => (value instanceof PyBoxed ? value.value : value));
  installShared(bytesType);

  addConstructor(byteArrayType, () => (_, [type]) => new PyByteArray(undefined, type as PyType));
  addDeclarations(byteArrayType, {
    ...bytesMethods('bytearray'),
    ...byteArrayMethods,
    __init__: named<PyByteArray>(PARAMETERS, function* (self, args, context) {
      const data = yield* bytesFrom(context, 'bytearray', args);
      self.splice(0, self.data.length, data);
      return null;
    }),
    __repr__: none<PyByteArray>(reprByteArray),
    __str__: none<PyByteArray>(reprByteArray),
    __iter__: none<PyByteArray>((self) => new PyBytesIterator(self)),
  });
  setTypeAttribute(byteArrayType, '__hash__', null);
  installShared(byteArrayType);
}

const reprByteArray = (self: PyByteArray): string => `${self.type.shortName}(${reprBytes(new PyBytes(self.data))})`;
