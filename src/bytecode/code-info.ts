import type { CodeObject } from './code.js';
import { reprConstant, type AddressOf } from './constant-repr.js';
import { FLAG_NAMES } from './opcode-table.js';

/** The bits of `co_flags` in words: `dis.pretty_flags`. */
export function flagsText(flags: bigint): string {
  const names: string[] = [];
  let rest = flags;
  for (let bit = 0n; bit < 32n; bit++) {
    const flag = 1n << bit;
    if ((rest & flag) === 0n) continue;
    names.push((FLAG_NAMES as Record<string, string>)[String(flag)] ?? `0x${flag.toString(16)}`);
    rest ^= flag;
    if (rest === 0n) return names.join(', ');
  }
  return [...names, rest < 0n ? `-0x${(-rest).toString(16)}` : `0x${rest.toString(16)}`].join(', ');
}

/** What `dis.code_info` tells of a code object; no line break at the end. */
export function codeInfo(code: CodeObject, addressOf: AddressOf): string {
  const list = (title: string, items: readonly string[]): string[] =>
    (items.length === 0 ? [] : [`${title}:`, ...items.map((item, i) => `${String(i).padStart(4)}: ${item}`)]);
  return [
    `Name:              ${code.name}`,
    `Filename:          ${code.filename}`,
    `Argument count:    ${code.argcount}`,
    `Positional-only arguments: ${code.posonlyargcount}`,
    `Kw-only arguments: ${code.kwonlyargcount}`,
    `Number of locals:  ${code.nlocals}`,
    `Stack size:        ${code.stacksize}`,
    `Flags:             ${flagsText(BigInt(code.flags))}`,
    ...list('Constants', code.consts.map((constant) => reprConstant(constant, addressOf))),
    ...list('Names', code.names),
    ...list('Variable names', code.varnames),
    ...list('Free variables', code.freevars),
    ...list('Cell variables', code.cellvars),
  ].join('\n');
}
