import * as table from './opcode-table.js';

export { Op } from './opcode-table.js';
export type { OpName } from './opcode-table.js';

/** Every opcode but the specialised forms: the numbers of `dis.opmap`. */
const numberOf: ReadonlyMap<string, number> = new Map(Object.entries({ ...table.Op, ...table.RUNTIME_OPCODES }));
const specialized = Object.values(table.SPECIALIZATIONS).flatMap((family) => Object.entries<number>(family));
const nameOf = new Map([...numberOf, ...specialized].map(([name, opcode]) => [opcode, name]));
const baseOf = new Map(Object.entries(table.SPECIALIZATIONS).flatMap(([base, family]) =>
  Object.values<number>(family).map((opcode): [number, number] => [opcode, table.Op[base as table.OpName]])));

function setOf(names: readonly string[]): ReadonlySet<number> {
  return new Set(names.map((name) => numberOf.get(name)!));
}

/** The first of the compiler's pseudo opcodes. */
const FIRST_PSEUDO_OPCODE = 256;

/** The categories of `dis.hasarg`, `dis.hasconst` …; an opcode's number is looked up in them. */
export const hasArg = setOf(table.HAS_ARG);
export const hasConst = setOf(table.HAS_CONST);
export const hasName = setOf(table.HAS_NAME);
export const hasJump = setOf(table.HAS_JUMP);
export const hasLocal = setOf(table.HAS_LOCAL);
export const hasFree = setOf(table.HAS_FREE);
export const hasExc = setOf(table.HAS_EXC);

/** One value in an inline cache: its name and how many 16-bit units it takes. */
export type CacheField = readonly [name: string, size: number];

const cacheFormats: ReadonlyMap<number, readonly CacheField[]> = new Map(Object.entries(table.CACHE_FORMAT).map(([name, format]) =>
  [table.Op[name as table.OpName], Object.entries<number>(format)]));
const cacheCounts = new Uint8Array(FIRST_PSEUDO_OPCODE);
for (const [opcode, format] of cacheFormats) cacheCounts[opcode] = format.reduce((sum, [, size]) => sum + size, 0);

/** `dis.opname[opcode]`; an unknown number is written `<n>`. */
export function opcodeName(opcode: number): string {
  return nameOf.get(opcode) ?? `<${opcode}>`;
}

/** What a specialised form specialises; any other opcode is its own base: `dis._deoptop`. */
export function baseOpcode(opcode: number): number {
  return baseOf.get(opcode) ?? opcode;
}

/** How many inline cache entries (code units) follow the instruction. */
export function cacheCount(opcode: number): number {
  return cacheCounts[opcode] ?? 0;
}

/** What is in the inline cache that follows the instruction, in order. */
export function cacheFormat(opcode: number): readonly CacheField[] {
  return cacheFormats.get(opcode) ?? [];
}
