/**
 * Code objects as data, for the modules of the library that are written in Python: compiled when the project is
 * built, as CPython freezes the modules it is started with. Inline caches and the line table are left out: library
 * code has no lines to show.
 */
import { PyBytes, PyComplex, PyFloat, ELLIPSIS } from '../values/plain.js';
import { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from './code.js';
import type { Constant } from './code.js';
import { cacheCount } from './opcodes.js';

/** Bytes as text: each is a character, 32 further on, so that most need no escape in JavaScript. */
type ByteText = string;
/** Names with a blank between. */
type NamesText = string;

/** A constant: itself where JSON has it, otherwise a letter for its kind and what it is made of. */
export type FrozenConstant =
  | null | boolean | number | string
  | readonly ['int' | 'float', string] | readonly ['complex', string, string] | readonly ['bytes', ByteText] | readonly ['...']
  | readonly ['tuple' | 'set' | 'slice', readonly FrozenConstant[]] | readonly ['code', FrozenCode];

export type FrozenCode = readonly [
  name: string, qualname: string, counts: readonly [args: number, positionalOnly: number, keywordOnly: number],
  flags: number, stackSize: number, code: ByteText, consts: readonly FrozenConstant[], names: NamesText,
  slotNames: NamesText, slotKinds: ByteText, exceptionTable: ByteText,
];

const SHIFT = 32;

const bytesText = (bytes: Iterable<number>): ByteText => Array.from(bytes, (byte) => String.fromCharCode(byte + SHIFT)).join('');
const bytesOf = (text: ByteText): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) - SHIFT);
const namesOf = (text: NamesText): string[] => (text === '' ? [] : text.split(' '));

/** Of a code object and those among its constants; `thawCode` makes it again, without lines. */
export function freezeCode(code: CodeObject): FrozenCode {
  return [
    code.name, code.qualname, [code.argcount, code.posonlyargcount, code.kwonlyargcount], code.flags, code.stacksize,
    bytesText(withoutCaches(code.code)), code.consts.map(freezeConstant), code.names.join(' '), code.localsplusnames.join(' '),
    bytesText(code.localspluskinds), bytesText(code.exceptiontable),
  ];
}

function* withoutCaches(code: Uint8Array): Generator<number, void, undefined> {
  for (let offset = 0; offset < code.length; offset += 2 * (1 + cacheCount(code[offset]!))) {
    yield code[offset]!;
    yield code[offset + 1]!;
  }
}

function freezeConstant(constant: Constant): FrozenConstant {
  if (constant === null || typeof constant === 'boolean' || typeof constant === 'number' || typeof constant === 'string') return constant;
  if (typeof constant === 'bigint') return ['int', String(constant)];
  if (constant instanceof PyFloat) return ['float', numberText(constant.value)];
  if (constant instanceof PyComplex) return ['complex', numberText(constant.real), numberText(constant.imag)];
  if (constant instanceof PyBytes) return ['bytes', bytesText(constant.data)];
  if (constant instanceof TupleConstant) return ['tuple', constant.items.map(freezeConstant)];
  if (constant instanceof FrozenSetConstant) return ['set', constant.items.map(freezeConstant)];
  if (constant instanceof SliceConstant) return ['slice', [constant.start, constant.stop, constant.step].map(freezeConstant)];
  if (constant instanceof CodeObject) return ['code', freezeCode(constant)];
  if (constant === ELLIPSIS) return ['...'];
  throw new Error(`a constant that no code object has: ${constant.name}`);
}

/** JSON has neither infinities nor -0. */
const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** The code object; `filename` is its `co_filename`. */
export function thawCode(frozen: FrozenCode, filename: string): CodeObject {
  const [name, qualname, [argcount, posonlyargcount, kwonlyargcount], flags, stacksize, text, consts, names, slotNames, slotKinds, table] = frozen;
  const code = withCaches(bytesOf(text));
  return new CodeObject({
    name, qualname, filename, firstlineno: 1, argcount, posonlyargcount, kwonlyargcount, flags, stacksize, code,
    consts: consts.map((constant) => thawConstant(constant, filename)), names: namesOf(names),
    localsplusnames: namesOf(slotNames), localspluskinds: bytesOf(slotKinds), linetable: noLines(code.length / 2),
    exceptiontable: bytesOf(table),
  });
}

function withCaches(units: Uint8Array): Uint8Array {
  const code: number[] = [];
  for (let at = 0; at < units.length; at += 2) {
    code.push(units[at]!, units[at + 1]!);
    for (let cache = 2 * cacheCount(units[at]!); cache > 0; cache--) code.push(0);
  }
  return Uint8Array.from(code);
}

/** Entries of the kind `PY_CODE_LOCATION_INFO_NONE`, each for up to eight code units. */
function noLines(units: number): Uint8Array {
  const entries = Array.from({ length: Math.ceil(units / 8) }, (_, i) => 0x80 | (15 << 3) | (Math.min(8, units - 8 * i) - 1));
  return Uint8Array.from(entries);
}

function thawConstant(constant: FrozenConstant, filename: string): Constant {
  if (constant === null || typeof constant !== 'object') return constant;
  const thawAll = (items: readonly FrozenConstant[]): Constant[] => items.map((item) => thawConstant(item, filename));
  switch (constant[0]) {
    case 'int': return BigInt(constant[1]);
    case 'float': return new PyFloat(Number(constant[1]));
    case 'complex': return new PyComplex(Number(constant[1]), Number(constant[2]));
    case 'bytes': return new PyBytes(bytesOf(constant[1]));
    case '...': return ELLIPSIS;
    case 'tuple': return new TupleConstant(thawAll(constant[1]));
    case 'set': return new FrozenSetConstant(thawAll(constant[1]));
    case 'slice': {
      const [start = null, stop = null, step = null] = thawAll(constant[1]);
      return new SliceConstant(start, stop, step);
    }
    case 'code': return thawCode(constant[1], filename);
  }
}

/** `co_filename` of a frozen module's code. */
export const frozenFilename = (module: string): string => `<frozen ${module}>`;

/** Whether code belongs to the library: it has no frames that a program could see. */
export const isFrozen = ({ filename }: CodeObject): boolean => filename.startsWith('<frozen ');
