/** memoryview: construction and methods. */
import { hashBytes } from '../values/hash.js';
import { hexText } from '../values/bytes-text.js';
import { NOT_IMPLEMENTED, PyBytes, PyFloat, normalizeInt } from '../values/plain.js';
import { formatAddress } from './address.js';
import { addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import { bufferOf } from './buffer.js';
import { PyByteArray } from './bytearray.js';
import { hexSeparator } from './bytes-common.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { toFloat } from './float-methods.js';
import { clampBound, toIndex, toSize } from './integer.js';
import { PyIterator } from './iteration.js';
import { PyList } from './list.js';
import { PyMemoryView, memoryViewType } from './memoryview.js';
import { addGetters } from './native.js';
import { PyBoxed } from './object.js';
import type { Held, PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { bounds, countItem, findItem } from './sequence.js';
import { PySlice, resolveSlice } from './slice.js';
import { needTextArgument, textOf } from './str-arguments.js';
import { PyTuple, tupleOver } from './tuple.js';
import { builtinType, typeOf } from './type.js';
import type { PyType } from './type.js';

export const memoryIteratorType = builtinType('memory_iterator');

/** Iterates the items of a view. */
class PyMemoryIterator extends PyIterator {
  private index = 0;

  constructor(private view: PyMemoryView | undefined) {
    super(memoryIteratorType);
  }

  override get held(): Held { return [this.view]; }

  override advance(): PyValue | undefined {
    const { view } = this;
    if (view === undefined) return undefined;
    if (this.index < view.shape.length) return readItem(view, this.index++);
    this.view = undefined;
    return undefined;
  }
}

/** The formats of the struct module that a view may have: how many bytes an item takes, its kind and range. */
interface Format { readonly size: number; readonly kind: 'signed' | 'unsigned' | 'float' | 'bool' | 'char' }
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['B', { size: 1, kind: 'unsigned' }], ['b', { size: 1, kind: 'signed' }], ['c', { size: 1, kind: 'char' }], ['?', { size: 1, kind: 'bool' }],
  ['H', { size: 2, kind: 'unsigned' }], ['h', { size: 2, kind: 'signed' }], ['I', { size: 4, kind: 'unsigned' }], ['i', { size: 4, kind: 'signed' }],
  ['L', { size: 8, kind: 'unsigned' }], ['l', { size: 8, kind: 'signed' }], ['Q', { size: 8, kind: 'unsigned' }], ['q', { size: 8, kind: 'signed' }],
  ['N', { size: 8, kind: 'unsigned' }], ['n', { size: 8, kind: 'signed' }], ['f', { size: 4, kind: 'float' }], ['d', { size: 8, kind: 'float' }],
]);

function formatOf(view: PyMemoryView): Format {
  const format = FORMATS.get(view.shape.format);
  if (format === undefined) throw new Error(`a memoryview has the unknown format ${view.shape.format}`);
  return format;
}

function placeOf(view: PyMemoryView, index: number): DataView {
  const { data } = view;
  const { start, step, itemSize } = view.shape;
  return new DataView(data.buffer, data.byteOffset + start + index * step, itemSize);
}

function readItem(view: PyMemoryView, index: number): PyValue {
  const { size, kind } = formatOf(view);
  const place = placeOf(view, index);
  switch (kind) {
    case 'float': return new PyFloat(size === 4 ? place.getFloat32(0, true) : place.getFloat64(0, true));
    case 'bool': return place.getUint8(0) !== 0;
    case 'char': return new PyBytes(Uint8Array.of(place.getUint8(0)));
    default: {
      let value = 0n;
      for (let i = 0; i < size; i++) value |= BigInt(place.getUint8(i)) << BigInt(8 * i);
      return normalizeInt(kind === 'signed' ? BigInt.asIntN(8 * size, value) : value);
    }
  }
}

function* writeItem(context: Context, view: PyMemoryView, index: number, value: PyValue): Steps<null> {
  const { size, kind } = formatOf(view);
  const { format } = view.shape;
  const badType = (): never => raise('TypeError', `memoryview: invalid type for format '${format}'`);
  if (kind === 'float') {
    const number = yield* settle(toFloat(context, value, badType));
    if (size === 4) placeOf(view, index).setFloat32(0, number, true);
    else placeOf(view, index).setFloat64(0, number, true);
  } else if (kind === 'char') {
    if (!(value instanceof PyBytes)) badType();
    else if (value.data.length !== 1) raise('ValueError', `memoryview: invalid value for format '${format}'`);
    else placeOf(view, index).setUint8(0, value.data[0]!);
  } else {
    if (typeOf(value).lookup('__index__') === undefined) badType();
    const int = BigInt(yield* settle(toIndex(context, value)));
    const bits = 8 * size;
    if ((kind === 'signed' ? BigInt.asIntN(bits, int) : BigInt.asUintN(bits, int)) !== int) raise('ValueError', `memoryview: invalid value for format '${format}'`);
    const place = placeOf(view, index);
    for (let i = 0; i < size; i++) place.setUint8(i, Number(BigInt.asUintN(8, int >> BigInt(8 * i))));
  }
  return null;
}

const itemsOf = (view: PyMemoryView): PyValue[] => {
  checkAlive(view);
  return Array.from({ length: view.shape.length }, (_, i) => readItem(view, i));
};

function checkAlive(view: PyMemoryView): void {
  if (view.released) raise('ValueError', 'operation forbidden on released memoryview object');
}

function newView(_: PyType, [object]: (PyValue | undefined)[]): PyValue {
  if (object instanceof PyMemoryView) {
    checkAlive(object);
    return new PyMemoryView(object.owner, object.source, object.shape, object.readOnly);
  }
  const source = object instanceof PyByteArray ? object : object instanceof PyBoxed ? object.value : object;
  if (!(source instanceof PyBytes) && !(source instanceof PyByteArray)) {
    raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(object!).name}'`);
  }
  const shape = { start: 0, length: source.data.length, step: 1, format: 'B', itemSize: 1 };
  return new PyMemoryView(object!, source, shape, source instanceof PyBytes);
}

function indexIn(context: Context, view: PyMemoryView, key: PyValue): Result<number> {
  return after(toSize(context, key, 'IndexError'), (index) => {
    const place = index < 0 ? index + view.shape.length : index;
    return place < 0 || place >= view.shape.length ? raise('IndexError', 'index out of bounds on dimension 1') : place;
  });
}

const isIndex = (key: PyValue): boolean => typeOf(key).lookup('__index__') !== undefined;

function sliceView(context: Context, view: PyMemoryView, key: PySlice): Result<PyMemoryView> {
  const { start, step, format, itemSize, length } = view.shape;
  return after(resolveSlice(context, key, length), (range) => new PyMemoryView(view.owner, view.source, {
    start: start + range.start * step, step: step * range.step, length: range.count, format, itemSize,
  }, view.readOnly));
}

function getItem(self: PyMemoryView, key: PyValue, context: Context): Result {
  checkAlive(self);
  if (isIndex(key)) return after(indexIn(context, self, key), (index) => readItem(self, index));
  if (key instanceof PySlice) return sliceView(context, self, key);
  if (key instanceof PyTuple && key.items.every(isIndex)) {
    if (key.items.length > 1) raise('TypeError', `cannot index 1-dimension view with ${key.items.length}-element tuple`);
    raise('NotImplementedError', 'sub-views are not implemented');
  }
  raise('TypeError', 'memoryview: invalid slice key');
}

function* setItem(self: PyMemoryView, [key, value]: PyValue[], context: Context): Steps {
  checkAlive(self);
  if (self.readOnly) raise('TypeError', 'cannot modify read-only memory');
  if (isIndex(key!)) return yield* writeItem(context, self, yield* settle(indexIn(context, self, key!)), value!);
  if (!(key instanceof PySlice)) raise('TypeError', 'memoryview: invalid slice key');
  const data = bufferOf(value)?.slice();
  if (data === undefined) raise('TypeError', `a bytes-like object is required, not '${typeOf(value!).name}'`);
  const target = yield* settle(sliceView(context, self, key));
  const { length, itemSize, start, step } = target.shape;
  if (data.length !== length * itemSize) raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  for (let i = 0; i < length; i++) target.data.set(data.subarray(i * itemSize, (i + 1) * itemSize), start + i * step);
  return null;
}

function cast(self: PyMemoryView, [format, shape]: (PyValue | undefined)[]): PyValue {
  checkAlive(self);
  const wanted = needTextArgument(format, "cast() argument 'format'");
  const known = FORMATS.get(wanted.replace(/^@/, ''));
  if (shape !== undefined) raise('NotImplementedError', 'multi-dimensional views are not supported here');
  if (!isContiguous(self)) raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  if (known === undefined) raise('ValueError', 'memoryview: destination format must be a native single character format prefixed with an optional \'@\'');
  const { start, length, itemSize, format: old } = self.shape;
  const isByte = (code: string): boolean => 'Bbc'.includes(code);
  if (!isByte(old) && !isByte(wanted)) raise('TypeError', 'memoryview: cannot cast between two non-byte formats');
  const size = length * itemSize;
  if (size % known.size !== 0) raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  return new PyMemoryView(self.owner, self.source, { start, length: size / known.size, step: known.size, format: wanted, itemSize: known.size }, self.readOnly);
}

const isContiguous = ({ shape: { step, itemSize, length } }: PyMemoryView): boolean => step === itemSize || length < 2;

function* equal(context: Context, self: PyMemoryView, other: PyValue): Steps {
  const data = bufferOf(other);
  if (data === undefined) return NOT_IMPLEMENTED;
  const theirs = other instanceof PyMemoryView ? itemsOf(other) : [...data];
  const ours = itemsOf(self);
  if (ours.length !== theirs.length) return false;
  for (let i = 0; i < ours.length; i++) if ((yield* settle(findItem(context, () => [ours[i]!], theirs[i]!))) < 0) return false;
  return true;
}

const view = (object: PyObject): PyMemoryView => {
  checkAlive(object as PyMemoryView);
  return object as PyMemoryView;
};

/** Gives memoryview its methods. */
export function installMemoryView(): void {
  addConstructor(memoryViewType, named<PyType>({ names: ['object'], positional: 1, required: 1 }, newView));
  addDeclarations(memoryViewType, {
    __len__: none<PyMemoryView>((self) => view(self).shape.length),
    __repr__: none<PyMemoryView>((self, context) => `<${self.released ? 'released memory' : 'memory'} at ${formatAddress(context.addressOf(self))}>`),
    __iter__: none<PyMemoryView>((self) => new PyMemoryIterator(view(self))),
    __getitem__: one<PyMemoryView>(getItem),
    __setitem__: some<PyMemoryView>(2, 2, setItem),
    __delitem__: one<PyMemoryView>((self) => raise('TypeError', view(self).readOnly ? 'cannot modify read-only memory' : 'cannot delete memory')),
    __eq__: one<PyMemoryView>((self, other, context) => (self.released ? self === other || NOT_IMPLEMENTED : equal(context, self, other))),
    __ne__: one<PyMemoryView>((self, other, context) => after(self.released ? NOT_IMPLEMENTED : equal(context, self, other), (same) =>
      (typeof same === 'boolean' ? !same : same))),
    __hash__: none<PyMemoryView>((self) => {
      if (!view(self).readOnly) raise('ValueError', 'cannot hash writable memoryview object');
      return hashBytes(new PyBytes(self.bytes()));
    }),
    __enter__: none<PyMemoryView>((self) => view(self)),
    __exit__: () => (_, [self], keywords) => {
      if (keywords !== undefined && keywords.size > 0) raise('TypeError', '__exit__() takes no keyword arguments');
      (self as PyMemoryView).released = true;
      return null;
    },
    cast: named<PyMemoryView>({ names: ['format', 'shape'], positional: 2, required: 1 }, cast),
    count: one<PyMemoryView>((self, value, context) => countItem(context, () => itemsOf(self), value)),
    hex: named<PyMemoryView>({ names: ['sep', 'bytes_per_sep'], positional: 2, required: 0 }, function* (self, [separator, group = 1], context) {
      const size = yield* settle(toSize(context, group));
      return hexText(view(self).bytes(), yield* hexSeparator(context, separator), size);
    }),
    index: some<PyMemoryView>(1, 3, (self, [value, ...range], context) => after(bounds(context, range, view(self).shape.length, 'no None'), ([from, to]) =>
      after(findItem(context, () => itemsOf(self), value!, clampBound(from, self.shape.length), to), (at) =>
        (at < 0 ? raise('ValueError', 'memoryview.index(x): x not found') : at)))),
    release: none<PyMemoryView>((self) => {
      self.released = true;
      return null;
    }),
    tobytes: named<PyMemoryView>({ names: ['order'], positional: 1, required: 0 }, (self, [order = null]) => {
      if (order !== null && textOf(order) === undefined) raise('TypeError', `tobytes() argument 'order' must be str or None, not ${typeOf(order).name}`);
      if (order !== null && !['C', 'F', 'A'].includes(textOf(order)!)) raise('ValueError', "order must be 'C', 'F' or 'A'");
      return new PyBytes(view(self).bytes());
    }),
    tolist: none<PyMemoryView>((self) => new PyList(itemsOf(self))),
    toreadonly: none<PyMemoryView>((self) => new PyMemoryView(view(self).owner, self.source, self.shape, true)),
  });
  addGetters(memoryViewType, {
    obj: (self) => view(self).owner,
    nbytes: (self) => view(self).shape.length * view(self).shape.itemSize,
    readonly: (self) => view(self).readOnly,
    itemsize: (self) => view(self).shape.itemSize,
    format: (self) => view(self).shape.format,
    ndim: (self) => [view(self)].length,
    shape: (self) => tupleOver([view(self).shape.length]),
    strides: (self) => tupleOver([view(self).shape.step]),
    suboffsets: (self) => tupleOver([view(self)].slice(1)),
    c_contiguous: (self) => isContiguous(view(self)),
    f_contiguous: (self) => isContiguous(view(self)),
    contiguous: (self) => isContiguous(view(self)),
  });
}
