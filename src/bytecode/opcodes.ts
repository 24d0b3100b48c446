import * as table from './opcode-table.js';

export { Op } from './opcode-table.js';
export type { OpName } from './opcode-table.js';

const nameOf = new Map<number, table.OpName>();
for (const name of Object.keys(table.Op) as table.OpName[]) nameOf.set(table.Op[name], name);

function setOf(names: readonly table.OpName[]): ReadonlySet<number> {
  return new Set(names.map((name) => table.Op[name]));
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

const cacheCounts = new Uint8Array(FIRST_PSEUDO_OPCODE);
for (const [name, count] of Object.entries(table.INLINE_CACHES)) cacheCounts[table.Op[name as table.OpName]] = count;

/** `dis.opname[opcode]`; an unknown number is written `<n>`. */
export function opcodeName(opcode: number): string {
  return nameOf.get(opcode) ?? `<${opcode}>`;
}

/** How many inline cache entries (code units) follow the instruction. */
export function cacheCount(opcode: number): number {
  return cacheCounts[opcode] ?? 0;
}
