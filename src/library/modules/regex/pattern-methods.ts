/** The methods of `re.Pattern`. */
import { addDeclarations, named, none, one } from '../../../objects/arguments.js';
import type { Declaration } from '../../../objects/arguments.js';
import { call } from '../../../objects/call.js';
import type { Context } from '../../../objects/context.js';
import { raise } from '../../../objects/exception.js';
import { genericAliasMethod } from '../../../objects/generic-alias.js';
import { toSize } from '../../../objects/integer.js';
import { PyCallableIterator } from '../../../objects/iterators.js';
import { PyList } from '../../../objects/list.js';
import { PyMappingProxy } from '../../../objects/mapping-proxy.js';
import { addClassMethod, addGetters } from '../../../objects/native.js';
import type { PyValue } from '../../../objects/object.js';
import { Pause, settle } from '../../../objects/pending.js';
import type { Steps } from '../../../objects/pending.js';
import { repr } from '../../../objects/text.js';
import { PyTuple } from '../../../objects/tuple.js';
import { typeOf } from '../../../objects/type.js';
import { PyBytes } from '../../../values/plain.js';
import { isSame } from '../../../objects/compare.js';
import { FLAG } from './nodes.js';
import type { PyMatch } from './match.js';
import { PyPattern, PyScanner, PyScannerSearch, patternType, scannerMethodType, scannerType } from './pattern.js';
import type { Scan } from './pattern.js';
import { contentOf } from './subject.js';

const RANGE = { names: ['string', 'pos', 'endpos'], positional: 3, required: 1 } as const;

/** A search in `string[pos:endpos]`. */
function* scanOf(context: Context, self: PyPattern, [string, pos, endpos]: (PyValue | undefined)[]): Steps<Scan> {
  const subject = self.subject(string!);
  const bound = function* (value: PyValue | undefined, otherwise: number): Steps<number> {
    const at = value === undefined ? otherwise : yield* settle(toSize(context, value));
    return Math.min(Math.max(at, 0), subject.length);
  };
  const start = yield* bound(pos, 0);
  const end = yield* bound(endpos, subject.length);
  return self.scan(subject, { start, end: Math.max(end, start > end ? -1 : end) });
}

const matching = (mode: 'search' | 'match' | 'fullmatch'): Declaration => named<PyPattern>(RANGE, function* match(self, args, context): Steps {
  return (yield* scanOf(context, self, args)).next(mode) ?? null;
});

/** What `findall` gives for a match: all of it, or its group, or its groups. */
function found(match: PyMatch): PyValue {
  const empty = match.subject.slice(0, 0);
  const { groups } = match.pattern;
  if (groups === 0) return match.text(0) ?? empty;
  const texts = Array.from({ length: groups }, (_, i) => match.text(i + 1) ?? empty);
  return groups === 1 ? texts[0]! : new PyTuple(texts);
}

function* findAll(self: PyPattern, args: (PyValue | undefined)[], context: Context): Steps {
  const all: PyValue[] = [];
  for (const match of (yield* scanOf(context, self, args)).matches()) {
    all.push(found(match));
    if (context.spend()) yield new Pause();
  }
  return new PyList(all);
}

function* split(self: PyPattern, [string, maxsplit = 0]: (PyValue | undefined)[], context: Context): Steps {
  const subject = self.subject(string!);
  const most = yield* settle(toSize(context, maxsplit));
  const parts: PyValue[] = [];
  let last = 0;
  for (const match of self.scan(subject, { start: 0, end: subject.length }).matches(most === 0 ? Infinity : Math.max(0, most))) {
    const [start, end] = match.span(0);
    parts.push(subject.slice(last, start));
    for (let group = 1; group <= self.groups; group++) parts.push(match.text(group) ?? null);
    last = end;
    if (context.spend()) yield new Pause();
  }
  parts.push(subject.slice(last, subject.length));
  return new PyList(parts);
}

/** The text with its matches replaced, and how many they were. */
function* substitute(context: Context, self: PyPattern, [replacement, string, count = 0]: (PyValue | undefined)[]): Steps<[PyValue, number]> {
  const subject = self.subject(string!);
  const most = yield* settle(toSize(context, count));
  const callable = contentOf(replacement!) === undefined && typeOf(replacement!).lookup('__call__') !== undefined;
  const template = callable ? [] : yield* self.template(context, replacement!);
  const pieces: (string | PyBytes)[] = [];
  let last = 0;
  let replaced = 0;
  for (const match of self.scan(subject, { start: 0, end: subject.length }).matches(most === 0 ? Infinity : Math.max(0, most))) {
    const [start, end] = match.span(0);
    if (start > last) pieces.push(subject.slice(last, start));
    if (callable) pieces.push(piece(subject.isText, pieces.length, yield* settle(call(context, replacement!, [match]))));
    else pieces.push(...match.expand(template));
    last = end;
    replaced += 1;
    if (context.spend()) yield new Pause();
  }
  pieces.push(subject.slice(last, subject.length));
  return [subject.join(pieces), replaced];
}

/** What a replacement function gave, as piece number `at`; None adds nothing. */
function piece(isText: boolean, at: number, value: PyValue): string | PyBytes {
  if (value === null) return isText ? '' : new PyBytes(new Uint8Array());
  const content = contentOf(value);
  if (content !== undefined && (typeof content === 'string') === isText) return content;
  return raise('TypeError', `sequence item ${at}: expected ${isText ? 'str instance' : 'a bytes-like object'}, ${typeOf(value).name} found`);
}

const SUBSTITUTION = { names: ['repl', 'string', 'count'], positional: 3, required: 2 } as const;

function* reprPattern(self: PyPattern, context: Context): Steps {
  const flags = self.isText && (self.flags & FLAG.ASCII) === 0 ? self.flags & ~FLAG.UNICODE : self.flags;
  const names = Object.entries(FLAG).filter(([, flag]) => (flags & flag) !== 0).map(([name]) => `re.${name}`);
  const text = Array.from(yield* settle(repr(context, self.source))).slice(0, 200).join('');
  return `re.compile(${[text, ...(names.length === 0 ? [] : [names.join('|')])].join(', ')})`;
}

/** Gives patterns and scanners their methods. */
export function installPattern(): void {
  addDeclarations(patternType, {
    __repr__: none<PyPattern>(reprPattern),
    __eq__: one<PyPattern>((self, other) => other instanceof PyPattern && other.flags === self.flags && isSame(other.source, self.source)),
    __hash__: none<PyPattern>((self, context) => context.addressOf(self)),
    __copy__: none<PyPattern>((self) => self),
    __deepcopy__: one<PyPattern>((self) => self),
    match: matching('match'),
    fullmatch: matching('fullmatch'),
    search: matching('search'),
    findall: named<PyPattern>(RANGE, findAll),
    finditer: named<PyPattern>(RANGE, function* findIterator(self, args, context): Steps {
      return new PyCallableIterator(new PyScannerSearch(new PyScanner(yield* scanOf(context, self, args))), null);
    }),
    scanner: named<PyPattern>(RANGE, function* scanner(self, args, context): Steps { return new PyScanner(yield* scanOf(context, self, args)); }),
    split: named<PyPattern>({ names: ['string', 'maxsplit'], positional: 2, required: 1 }, split),
    sub: named<PyPattern>(SUBSTITUTION, function* sub(self, args, context): Steps { return (yield* substitute(context, self, args))[0]; }),
    subn: named<PyPattern>(SUBSTITUTION, function* subn(self, args, context): Steps { return new PyTuple(yield* substitute(context, self, args)); }),
  });
  addClassMethod(patternType, '__class_getitem__', genericAliasMethod);
  addGetters(patternType, {
    pattern: (self) => (self as PyPattern).source,
    flags: (self) => (self as PyPattern).flags,
    groups: (self) => (self as PyPattern).groups,
    groupindex: (self) => new PyMappingProxy((self as PyPattern).groupIndex),
  });
  addDeclarations(scannerType, {
    match: none<PyScanner>(({ scan }) => scan.next('match') ?? null),
    search: none<PyScanner>(({ scan }) => scan.next('search') ?? null),
  });
  addDeclarations(scannerMethodType, { __call__: none<PyScannerSearch>(({ scanner }) => scanner.scan.next('search') ?? null) });
  addGetters(scannerType, { pattern: (self) => (self as PyScanner).scan.pattern });
}
