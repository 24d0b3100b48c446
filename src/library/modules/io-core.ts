/** The `_io` module as far as files in memory: `StringIO` and `BytesIO`. */
import { addConstructor, addDeclarations, named, none, one, some } from '../../objects/arguments.js';
import type { Declarations } from '../../objects/arguments.js';
import { raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { installIteratorProtocol } from '../../objects/iterators.js';
import { PyIterator, collect } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import { addGetters } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import type { Result } from '../../objects/pending.js';
import { textOf } from '../../objects/str-arguments.js';
import { builtinType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { PyBytes } from '../../values/plain.js';
import { codePointIndex, lengthStr, sliceStr } from '../../values/str.js';

const baseType = builtinType('_IOBase', undefined, '_io');
const textBaseType = builtinType('_TextIOBase', baseType, '_io');
const bytesBaseType = builtinType('_BufferedIOBase', baseType, '_io');
const stringIOType = builtinType('StringIO', textBaseType, '_io');
const bytesIOType = builtinType('BytesIO', bytesBaseType, '_io');

/** What is in a file: characters or bytes, and what is done with them. */
interface Kind<T> {
  readonly empty: T;
  /** A value that is to be written; raises TypeError for another. */
  accept(value: PyValue): T;
  length(content: T): number;
  slice(content: T, start: number, end: number): T;
  concat(parts: readonly T[]): T;
  /** This many zeros. */
  zeros(count: number): T;
  /** Where the line ends that begins at a place: behind its newline. */
  lineEnd(content: T, start: number): number;
}

const TEXT: Kind<string> = {
  empty: '',
  accept: (value) => textOf(value) ?? raise('TypeError', `string argument expected, got '${typeOf(value).name}'`),
  length: lengthStr,
  slice: sliceStr,
  concat: (parts) => parts.join(''),
  zeros: (count) => '\0'.repeat(count),
  lineEnd(content, start) {
    const rest = sliceStr(content, start, lengthStr(content));
    const newline = rest.indexOf('\n');
    return newline < 0 ? lengthStr(content) : start + codePointIndex(rest, newline) + 1;
  },
};

const BYTES: Kind<PyBytes> = {
  empty: new PyBytes(new Uint8Array()),
  accept: (value) => (value instanceof PyBytes ? value : raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`)),
  length: ({ data }) => data.length,
  slice: ({ data }, start, end) => new PyBytes(data.slice(start, end)),
  concat: (parts) => new PyBytes(Uint8Array.from(parts.flatMap(({ data }) => [...data]))),
  zeros: (count) => new PyBytes(new Uint8Array(count)),
  lineEnd({ data }, start) {
    const newline = data.indexOf(10, start);
    return newline < 0 ? data.length : newline + 1;
  },
};

/** A file in memory. It iterates its lines. */
class PyMemoryFile<T extends string | PyBytes = string | PyBytes> extends PyIterator {
  position = 0;
  closed = false;

  constructor(type: PyType, readonly kind: Kind<T>, public content: T) {
    super(type);
  }

  get length(): number { return this.kind.length(this.content); }

  check(): void {
    if (this.closed) raise('ValueError', 'I/O operation on closed file');
  }

  override advance(): PyValue | undefined {
    this.check();
    const line = this.line(-1);
    return this.kind.length(line) === 0 ? undefined : line;
  }

  read(size: number): T {
    const start = this.position;
    const end = size < 0 ? this.length : Math.min(this.length, start + size);
    if (end <= start) return this.kind.empty;
    this.position = end;
    return this.kind.slice(this.content, start, end);
  }

  line(size: number): T {
    const length = this.kind.lineEnd(this.content, Math.min(this.position, this.length)) - this.position;
    return this.read(Math.max(0, size < 0 ? length : Math.min(size, length)));
  }

  write(value: PyValue): number {
    const { kind } = this;
    const written = kind.accept(value);
    const count = kind.length(written);
    if (count === 0) return 0;
    const { length, position } = this;
    const before = position === length ? this.content : kind.slice(this.content, 0, Math.min(position, length));
    const parts = [before, kind.zeros(Math.max(0, position - length)), written, kind.slice(this.content, Math.min(length, position + count), length)];
    this.content = kind.concat(parts);
    this.position = position + count;
    return count;
  }

  truncate(size: number): void {
    this.content = this.kind.slice(this.content, 0, Math.min(size, this.length));
  }
}

function seek(self: PyMemoryFile, offset: number, whence: number): number {
  const isText = self.kind.empty === '';
  if (whence < 0 || whence > 2) raise('ValueError', isText ? `Invalid whence (${whence}, should be 0, 1 or 2)` : `invalid whence (${whence}, should be 0, 1 or 2)`);
  if (isText && whence !== 0 && offset !== 0) raise('OSError', "Can't do nonzero cur-relative seeks");
  if (whence === 0 && offset < 0) raise('ValueError', `${isText ? 'Negative seek position' : 'negative seek value'} ${offset}`);
  const from = [0, self.position, self.length][whence]!;
  self.position = Math.max(0, from + offset);
  return self.position;
}

/** The lines from here on; with a hint no more once they have that many characters. */
function restLines(self: PyMemoryFile, hint: number): PyList {
  const lines: PyValue[] = [];
  let size = 0;
  for (let line = self.advance(); line !== undefined; line = self.advance()) {
    lines.push(line);
    size += self.kind.length(line as never);
    if (hint > 0 && size >= hint) break;
  }
  return new PyList(lines);
}

const sizeOf = (context: Parameters<typeof toSize>[0], size: PyValue | undefined): Result<number> =>
  (size === undefined || size === null ? -1 : toSize(context, size));

const open = <R>(body: (self: PyMemoryFile) => R) => (self: PyMemoryFile): R => {
  self.check();
  return body(self);
};
const yes = none<PyMemoryFile>(open(() => true));

const methods: Declarations = {
  write: one<PyMemoryFile>((self, value) => open((file) => file.write(value))(self)),
  writelines: one<PyMemoryFile>((self, lines, context) => after(collect(context, lines), (items) => {
    self.check();
    for (const item of items) self.write(item);
    return null;
  })),
  read: some<PyMemoryFile>(0, 1, (self, [size], context) => after(sizeOf(context, size), (count) => open((file) => file.read(count))(self))),
  readline: some<PyMemoryFile>(0, 1, (self, [size], context) => after(sizeOf(context, size), (count) => open((file) => file.line(count))(self))),
  readlines: some<PyMemoryFile>(0, 1, (self, [hint], context) => after(sizeOf(context, hint), (count) => restLines(self, count))),
  getvalue: none<PyMemoryFile>(open(({ content }) => content)),
  tell: none<PyMemoryFile>(open(({ position }) => position)),
  seek: some<PyMemoryFile>(1, 2, (self, [offset, whence = 0], context) => after(toSize(context, offset!), (by) =>
    after(toSize(context, whence), (from) => open((file) => seek(file, by, from))(self)))),
  truncate: some<PyMemoryFile>(0, 1, (self, [size], context) => after(size === undefined || size === null ? self.position : toSize(context, size), (length) => {
    self.check();
    if (length < 0) raise('ValueError', `Negative size value ${length}`);
    self.truncate(length);
    return length;
  })),
  flush: none<PyMemoryFile>(open(() => null)),
  close: none<PyMemoryFile>((self) => {
    self.closed = true;
    self.content = self.kind.empty;
    return null;
  }),
  readable: yes, writable: yes, seekable: yes,
  isatty: none<PyMemoryFile>(open(() => false)),
};

const contextMethods: Declarations = {
  __enter__: none<PyMemoryFile>(open((self) => self)),
  __exit__: some<PyMemoryFile>(0, Infinity, (self) => {
    self.closed = true;
    self.content = self.kind.empty;
    return null;
  }),
};

function install(): void {
  addDeclarations(baseType, contextMethods);
  addConstructor(stringIOType, named<PyType>({ names: ['initial_value', 'newline'], positional: 2, required: 0 }, (type, [initial = '', newline = '\n']) => {
    if (newline !== '\n' && newline !== '') raise('NotImplementedError', 'io.StringIO does not translate line ends here');
    if (initial !== null && textOf(initial) === undefined) raise('TypeError', `initial_value must be str or None, not ${typeOf(initial).name}`);
    return new PyMemoryFile(type, TEXT, initial === null ? '' : textOf(initial)!);
  }));
  addConstructor(bytesIOType, named<PyType>({ names: ['initial_bytes'], positional: 1, required: 0 }, (type, [initial = null]) =>
    new PyMemoryFile(type, BYTES, initial === null ? BYTES.empty : BYTES.accept(initial))));
  for (const type of [stringIOType, bytesIOType]) {
    addDeclarations(type, methods);
    addGetters(type, { closed: (self) => (self as PyMemoryFile).closed });
  }
  addGetters(stringIOType, {
    line_buffering: () => false, newlines: () => null, encoding: () => null, errors: () => null,
  });
  installIteratorProtocol([stringIOType, bytesIOType]);
}

install();

/** Makes `_io`. */
export function makeIOCore(): PyModule {
  return new PyModule('_io', [
    ['_IOBase', baseType], ['_TextIOBase', textBaseType], ['_BufferedIOBase', bytesBaseType], ['StringIO', stringIOType], ['BytesIO', bytesIOType],
  ]);
}
