import { CodeObject } from './code.js';
import { reprConstant, type AddressOf } from './constant-repr.js';
import { disassembly, rawDisassembly, type Disassembly, type Instruction } from './disassembly.js';
import { lineColumnWidth, positionsColumnWidth, printHandlers, printInstruction, type Columns } from './formatter.js';
import { baseOpcode, cacheCount } from './opcodes.js';
import type { Naming } from './plain-names.js';

/** The options of `dis.dis` and its command line, all off by default. */
export interface DisOptions {
  /** How deep nested code objects are shown, too; undefined: all of them. */
  readonly depth?: number | undefined;
  /** `-C`: a line for each inline cache entry. */
  readonly showCaches?: boolean;
  /** `-O` */
  readonly showOffsets?: boolean;
  /** `-P`: LINE:COLUMN-ENDLINE:ENDCOLUMN instead of line numbers. */
  readonly showPositions?: boolean;
  /** `-S`: the code as the interpreter has it before it first runs. */
  readonly adaptive?: boolean;
  /** Byte offset of the instruction to be marked with an arrow. */
  readonly lasti?: number;
  /** Added to every line number. */
  readonly lineOffset?: number;
  /** How opcodes are named; `exact` is what CPython prints. */
  readonly naming?: Naming;
}

/** The text of `dis.dis(code)` in CPython 3.14, nested code objects included, with a line break at the end. */
export function dis(code: CodeObject, addressOf: AddressOf, options: DisOptions = {}): string {
  const { depth, ...rest } = options;
  const text = disassemble(code, addressOf, rest);
  if (depth !== undefined && depth <= 0) return text;
  const inner = { ...rest, lasti: undefined, depth: depth === undefined ? undefined : depth - 1 };
  const nested = code.consts.filter((constant) => constant instanceof CodeObject).map((constant) =>
    `\nDisassembly of ${reprConstant(constant, addressOf)}:\n${dis(constant, addressOf, inner)}`);
  return text + nested.join('');
}

/** The text of `dis.disassemble(code)`: without nested code objects. */
export function disassemble(code: CodeObject, addressOf: AddressOf, options: Omit<DisOptions, 'depth'> = {}): string {
  const { showPositions = false, adaptive = false, lineOffset = 0 } = options;
  const apart = disassembly(code, { addressOf, adaptive, lineOffset });
  const source = showPositions ? positionsColumnWidth(code) : lineColumnWidth(code);
  return textOf(apart, code.code.length, source, options);
}

/** The text of `dis.dis(bytes)`. Throws ValueFault IndexError where they are no bytecode. */
export function disassembleBytes(code: Uint8Array, addressOf: AddressOf, options: DisOptions = {}): string {
  return textOf(rawDisassembly(code, addressOf), code.length, 0, options);
}

function textOf(apart: Disassembly, length: number, source: number, options: DisOptions): string {
  const { showCaches = false, showOffsets = false, showPositions = false, naming = 'exact' } = options;
  const columns: Columns = {
    source, showCaches, showPositions, naming,
    label: 4 + String(apart.labels.size).length,
    offset: showOffsets ? String(Math.max(length - 2, 9999)).length : 0,
  };
  const lines = apart.instructions.map((instruction) => printInstruction(instruction, columns, isCurrent(instruction, options.lasti ?? -1)));
  return lines.join('') + printHandlers(apart);
}

/** An instruction is running while its caches are passed, too. */
function isCurrent({ offset, opcode }: Instruction, lasti: number): boolean {
  return offset <= lasti && lasti <= offset + 2 * cacheCount(baseOpcode(opcode));
}
