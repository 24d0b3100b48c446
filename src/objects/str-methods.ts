/** str: construction and methods. */
import { checkCharacters } from '../values/limits.js';
import { decodeBytes, encodeStr } from '../values/codecs.js';
import { hashStr } from '../values/hash.js';
import { formatStr } from '../values/format.js';
import { NOT_IMPLEMENTED, PyBytes } from '../values/plain.js';
import { CLASSES, capitalize, caseFold, isIdentifier, isLower, isTitle, isUpper, swapCase, titleCase } from '../values/str-case.js';
import {
  countText, expandTabs, replaceText, splitAt, splitAtRight, splitLines, splitWords, splitWordsRight, stripCharacters,
  zeroFill,
} from '../values/str-split.js';
import {
  characterAt, characters, codePointIndex, compareStr, isAscii, isPrintable, lengthStr, reprStr, sliceStr, stripLeading,
  stripTrailing, stripWhitespace,
} from '../values/str.js';
import { padText } from '../values/format-spec.js';
import { addConstructor, addDeclarations, addStaticDeclarations, named, none, one, some } from './arguments.js';
import { bufferOf } from './buffer.js';
import type { Declaration, Declarations } from './arguments.js';
import { decide } from './compare.js';
import type { Comparison } from './compare.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { Raise, isException, raise } from './exception.js';
import { getItem } from './container.js';
import { intOf, toSize } from './integer.js';
import { PyIterator, collect } from './iteration.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { needTextArgument, textOf, typeName } from './str-arguments.js';
import { formatTemplate } from './str-format.js';
import { formatPercent } from './str-percent.js';
import { bounds, repetitions, subscript } from './sequence.js';
import { takeSlice } from './slice.js';
import { str } from './text.js';
import { truth } from './truth.js';
import { PyTuple } from './tuple.js';
import { PyList } from './list.js';
import { builtinType, strType, typeOf } from './type.js';
import type { PyType } from './type.js';

export const strIteratorType = builtinType('str_iterator');
/** The iterator of a text whose characters are all ASCII has a type of its own. */
export const asciiIteratorType = builtinType('str_ascii_iterator');

/** Iterates the characters of a str. */
export class PyStrIterator extends PyIterator {
  index = 0;
  private readonly characters: readonly string[];

  constructor(public source: string | undefined) {
    super(isAscii(source ?? '') ? asciiIteratorType : strIteratorType);
    this.characters = characters(source ?? '');
  }

  override advance(): PyValue | undefined {
    const character = this.characters[this.index];
    if (character === undefined) this.source = undefined;
    else this.index += 1;
    return character;
  }

  get remaining(): number { return this.characters.length - this.index; }
}

const strings = (items: string[]): PyList => new PyList(items);

/** `find`, `index`, `count` and their kin work on `text[start:stop]`. */
function searching(
  name: string, search: (part: string, wanted: string) => number, result: (unit: number, part: string, from: number) => PyValue,
): Declaration {
  return some<string>(1, 3, (self, [wanted, ...range], context) => {
    const sought = textOf(wanted) ?? raise('TypeError', `${name}() argument 1 must be str, not ${typeName(wanted)}`);
    return after(bounds(context, range, lengthStr(self)), ([from, to]) => {
      // Even the empty text is not found beyond the end.
      const part = sliceStr(self, from, to);
      return result(from <= to ? search(part, sought) : -1, part, from);
    });
  });
}

const position = (unit: number, part: string, from: number): number => (unit < 0 ? -1 : from + codePointIndex(part, unit));

function found(unit: number, part: string, from: number): number {
  if (unit < 0) raise('ValueError', 'substring not found');
  return position(unit, part, from);
}

const first = (part: string, wanted: string): number => part.indexOf(wanted);
const last = (part: string, wanted: string): number => part.lastIndexOf(wanted);

/** `startswith` and `endswith`: one text or a tuple of them. */
function affix(name: string, test: (part: string, affix: string) => boolean): Declaration {
  return some<string>(1, 3, (self, [wanted, ...range], context) =>
    after(bounds(context, range, lengthStr(self)), ([from, to]) => {
      const candidates = wanted instanceof PyTuple ? wanted.items : [wanted!];
      const part = sliceStr(self, from, to);
      return candidates.some((candidate) => {
        const text = textOf(candidate);
        if (text === undefined) {
          raise('TypeError', wanted instanceof PyTuple
            ? `tuple for ${name} must only contain str, not ${typeOf(candidate).name}`
            : `${name} first arg must be str or a tuple of str, not ${typeOf(candidate).name}`);
        }
        return from <= to && test(part, text);
      });
    }));
}

function stripping(name: string, plain: (text: string) => string, left: boolean, right: boolean): Declaration {
  return some<string>(0, 1, (self, [set]) => {
    if (set === undefined || set === null) return plain(self);
    const text = textOf(set) ?? raise('TypeError', `${name} arg must be None or str`);
    return stripCharacters(self, text, left, right);
  });
}

function padding(align: '<' | '>' | '^'): Declaration {
  return some<string>(1, 2, (self, [width, fill], context) => after(toSize(context, width!), (size) => {
    const character = fill === undefined ? ' ' : textOf(fill)
      ?? raise('TypeError', `The fill character must be a unicode character, not ${typeOf(fill).name}`);
    if (lengthStr(character) !== 1) raise('TypeError', 'The fill character must be exactly one character long');
    const length = lengthStr(self);
    checkCharacters(size, 1);
    // str.center puts the odd space to the left when the width is odd, format()'s `^` to the right.
    if (align !== '^' || size <= length) return padText(self, length, { fill: character, align, width: size });
    const room = size - length;
    const left = (room >> 1) + (room & size & 1);
    return character.repeat(left) + self + character.repeat(room - left);
  }));
}

function splitting(
  words: (text: string, limit: number) => string[], at: (text: string, separator: string, limit: number) => string[],
): Declaration {
  return named<string>({ names: ['sep', 'maxsplit'], positional: 2, required: 0 }, (self, [separator, limit], context) =>
    after(limit === undefined ? -1 : toSize(context, limit), (most) => {
      if (separator === undefined || separator === null) return strings(words(self, most));
      const text = textOf(separator) ?? raise('TypeError', `must be str or None, not ${typeOf(separator).name}`);
      return strings(at(self, text, most));
    }));
}

function partitioning(find: (text: string, separator: string) => number, missing: (text: string) => string[]): Declaration {
  return one<string>((self, separator) => {
    const text = textOf(separator) ?? raise('TypeError', `must be str, not ${typeOf(separator).name}`);
    if (text === '') raise('ValueError', 'empty separator');
    const at = find(self, text);
    return new PyTuple(at < 0 ? missing(self) : [self.slice(0, at), text, self.slice(at + text.length)]);
  });
}

function join(self: string, iterable: PyValue, context: Context): Result {
  const items = typeOf(iterable).lookup('__iter__') === undefined && typeOf(iterable).lookup('__getitem__') === undefined
    ? raise('TypeError', 'can only join an iterable')
    : collect(context, iterable);
  return after(items, (parts) => parts.map((part, i) =>
    textOf(part) ?? raise('TypeError', `sequence item ${i}: expected str instance, ${typeOf(part).name} found`)).join(self));
}

/** `text.translate(table)`: the table is asked by code point. */
function* translate(self: string, table: PyValue, context: Context): Steps {
  let result = '';
  for (const character of self) {
    const mapped = yield* settle(translation(context, table, character.codePointAt(0) ?? 0));
    if (mapped === undefined) result += character;
    else if (typeof mapped === 'number') result += String.fromCodePoint(mapped);
    else if (mapped !== null) result += textOf(mapped) ?? raise('TypeError', 'character mapping must return integer, None or str');
  }
  return result;
}

function* translation(context: Context, table: PyValue, point: number): Steps<PyValue | undefined> {
  try {
    return yield* settle(getItem(context, table, point));
  } catch (error) {
    if (error instanceof Raise && isException(error.exception, 'LookupError')) return undefined;
    throw error;
  }
}

function pointOf(key: string): number {
  if (lengthStr(key) !== 1) raise('ValueError', 'string keys in translate table must be of length 1');
  return key.codePointAt(0)!;
}

const checkPoint = (key: PyValue): PyValue => (intOf(key) === undefined ? raise('TypeError', 'keys in translate table must be strings or integers') : key);

function makeTranslation([x, y, z]: (PyValue | undefined)[]): PyDict {
  const point = (character: string): number => character.codePointAt(0) ?? 0;
  if (y === undefined) {
    if (!(x instanceof PyDict)) raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
    return new PyDict(new Map([...x.entries].map(([key, value]) => [typeof key === 'string' ? pointOf(key) : checkPoint(key), value])));
  }
  const target = needTextArgument(y, 'maketrans() argument 2');
  const deleted = z === undefined ? '' : needTextArgument(z, 'maketrans() argument 3');
  const source = textOf(x) ?? raise('TypeError', 'first maketrans argument must be a string if there is a second argument');
  const [from, to] = [characters(source), characters(target)];
  if (from.length !== to.length) raise('ValueError', 'the first two maketrans arguments must have equal length');
  const entries = new Map<PyValue, PyValue>(from.map((character, i) => [point(character), point(to[i]!)]));
  for (const character of deleted) entries.set(point(character), null);
  return new PyDict(entries);
}

const comparing = (operator: Comparison): Declaration => one<string>((self, other) => {
  const text = textOf(other);
  return text === undefined ? NOT_IMPLEMENTED : decide(operator, compareStr(self, text));
});

const repeating: Declaration = one<string>((self, times, context) => after(repetitions(context, times), (count) => {
  checkCharacters(self.length, count);
  return self.repeat(count);
}));

const classTests = Object.fromEntries(
  Object.entries(CLASSES).map(([name, pattern]) => [name, none<string>((self) => pattern.test(self))]),
);

const strMethods: Declarations = {
  ...classTests,
  __len__: none<string>((self) => lengthStr(self)),
  __repr__: none<string>((self) => reprStr(self)),
  __str__: none<string>((self) => self),
  __hash__: none<string>((self) => hashStr(self)),
  __iter__: none<string>((self) => new PyStrIterator(self)),
  __contains__: one<string>((self, part) => self.includes(textOf(part)
    ?? raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(part).name}`))),
  __getitem__: one<string>((self, key, context) => subscript(context, {
    name: 'str', indexName: 'string index', length: lengthStr(self),
    item: (index) => characterAt(self, index),
    slice: (range) => takeSlice(characters(self), range).join(''),
  }, key)),
  __add__: one<string>((self, other) => self + (textOf(other)
    ?? raise('TypeError', `can only concatenate str (not "${typeOf(other).name}") to str`))),
  __mul__: repeating,
  __rmul__: repeating,
  __mod__: one<string>((self, values, context) => formatPercent(context, self, values)),
  __rmod__: one<string>((self, template, context) => {
    const text = textOf(template);
    return text === undefined ? NOT_IMPLEMENTED : formatPercent(context, text, self);
  }),
  __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
  __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
  capitalize: none<string>(capitalize),
  casefold: none<string>(caseFold),
  lower: none<string>((self) => self.toLowerCase()),
  upper: none<string>((self) => self.toUpperCase()),
  title: none<string>(titleCase),
  swapcase: none<string>(swapCase),
  isascii: none<string>(isAscii),
  isidentifier: none<string>(isIdentifier),
  islower: none<string>(isLower),
  isupper: none<string>(isUpper),
  istitle: none<string>(isTitle),
  isprintable: none<string>((self) => Array.from(self).every(isPrintable)),
  center: padding('^'),
  ljust: padding('<'),
  rjust: padding('>'),
  zfill: one<string>((self, width, context) => after(toSize(context, width), (size) => zeroFill(self, size, lengthStr(self)))),
  strip: stripping('strip', stripWhitespace, true, true),
  lstrip: stripping('lstrip', stripLeading, true, false),
  rstrip: stripping('rstrip', stripTrailing, false, true),
  removeprefix: one<string>((self, prefix) => {
    const text = needTextArgument(prefix, 'removeprefix() argument');
    return self.startsWith(text) ? self.slice(text.length) : self;
  }),
  removesuffix: one<string>((self, suffix) => {
    const text = needTextArgument(suffix, 'removesuffix() argument');
    return text !== '' && self.endsWith(text) ? self.slice(0, -text.length) : self;
  }),
  split: splitting(splitWords, splitAt),
  rsplit: splitting(splitWordsRight, splitAtRight),
  splitlines: named<string>({ names: ['keepends'], positional: 1, required: 0 }, (self, [keep], context) =>
    after(keep === undefined ? false : truth(context, keep), (keepEnds) => strings(splitLines(self, keepEnds)))),
  partition: partitioning((text, separator) => text.indexOf(separator), (text) => [text, '', '']),
  rpartition: partitioning((text, separator) => text.lastIndexOf(separator), (text) => ['', '', text]),
  join: one<string>(join),
  find: searching('find', first, position),
  rfind: searching('rfind', last, position),
  index: searching('index', first, found),
  rindex: searching('rindex', last, found),
  count: searching('count', (part, wanted) => countText(part, wanted, lengthStr(part)), (count) => Math.max(0, count)),
  startswith: affix('startswith', (part, text) => part.startsWith(text)),
  endswith: affix('endswith', (part, text) => part.endsWith(text)),
  replace: named<string>({ names: ['', '', 'count'], positional: 3, required: 2 }, (self, [old, replacement, count], context) => {
    const from = needTextArgument(old, 'replace() argument 1');
    const to = needTextArgument(replacement, 'replace() argument 2');
    return after(count === undefined ? -1 : toSize(context, count), (most) => replaceText(self, from, to, most));
  }),
  expandtabs: named<string>({ names: ['tabsize'], positional: 1, required: 0 }, (self, [size], context) =>
    after(size === undefined ? 8 : toSize(context, size), (tab) => expandTabs(self, tab))),
  encode: named<string>({ names: ['encoding', 'errors'], positional: 2, required: 0 }, (self, [encoding = 'utf-8', errors = 'strict']) => {
    const codec = needTextArgument(encoding, "encode() argument 'encoding'");
    return encodeStr(self, codec, needTextArgument(errors, "encode() argument 'errors'"));
  }),
  __getnewargs__: none<string>((self) => new PyTuple([self])),
  translate: one<string>(translate),
  format_map: one<string>((self, mapping, context) => formatTemplate(context, self, undefined, mapping)),
};

/** `str(object)`, `str(bytes, encoding)`. */
function newStr(type: PyType, [object, encoding, errors]: (PyValue | undefined)[], context: Context): Result {
  const make = (text: string): PyValue => (type === strType ? text : new PyBoxed(type, text));
  if (encoding === undefined && errors === undefined) return after(object === undefined ? '' : str(context, object), make);
  const codec = encoding === undefined ? 'utf-8' : needTextArgument(encoding, "str() argument 'encoding'");
  const handler = errors === undefined ? 'strict' : needTextArgument(errors, "str() argument 'errors'");
  if (object === undefined) return make('');
  const data = bufferOf(object);
  if (data !== undefined) return make(decodeBytes(new PyBytes(data), codec, handler));
  if (textOf(object) !== undefined) raise('TypeError', 'decoding str is not supported');
  raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
}

/** Gives str its methods. */
export function installStr(): void {
  addConstructor(strType, named<PyType>({ names: ['object', 'encoding', 'errors'], positional: 3, required: 0 }, newStr));
  const unbox = (value: PyValue): string => textOf(value) ?? '';
  addDeclarations(strType, strMethods, unbox);
  addDeclarations(strType, {
    // An empty specifier asks `__str__`, which a subclass may have of its own.
    __format__: one<PyValue>((self, spec, context) => {
      const text = needTextArgument(spec, '__format__() argument');
      return text === '' && typeof self !== 'string' ? str(context, self) : formatStr(unbox(self), text, typeOf(self).name);
    }),
    // `format` takes any keywords, so it is outside the calling conventions.
    format: () => (context, [self, ...args], keywords) => formatTemplate(context, unbox(self!), args, keywords ?? new Map<string, PyValue>()),
  });
  addStaticDeclarations(strType, { maketrans: some<null>(1, 3, (_, args) => makeTranslation(args)) });
}
