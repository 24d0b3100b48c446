/** Lines of text for instructions: `dis.Formatter`. */
import type { CodeObject } from './code.js';
import type { CacheEntry, Disassembly, Instruction } from './disassembly.js';
import { Op } from './opcodes.js';
import { shownName, type Naming } from './plain-names.js';
import { lineStarts, positionRanges, type Position } from './positions.js';

const NO_LINE = '  --';
const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;

/** Widths in characters; 0 leaves the column out, but that of labels. */
export interface Columns {
  readonly source: number;
  readonly label: number;
  readonly offset: number;
  /** The source column holds positions instead of line numbers. */
  readonly showPositions: boolean;
  readonly showCaches: boolean;
  readonly naming: Naming;
}

/** The columns of `str(Instruction)`. */
export const BARE_COLUMNS: Columns = { source: 0, label: 0, offset: 0, showPositions: false, showCaches: false, naming: 'exact' };

/** Width of the column of line numbers; 0 if no line is known at all: `dis._get_lineno_width`. */
export function lineColumnWidth(code: CodeObject): number {
  const lines = lineStarts(code).map(({ line }) => line);
  const greatest = lines.reduce((most: number, line) => Math.max(most, line || -1), -1);
  if (greatest === -1) return 0;
  const width = Math.max(3, String(greatest).length);
  return lines.includes(null) ? Math.max(width, NO_LINE.length) : width;
}

/** Width of the column of positions; 0 if none is known at all: `dis._get_positions_width`. */
export function positionsColumnWidth(code: CodeObject): number {
  const all = [...positionRanges(code)].map(partsOf);
  if (all.every((parts) => parts.every((part) => part === null))) return 0;
  const width = Math.max(...all.map((parts) => parts.map(known).join('').length));
  return 1 + Math.max(NO_LINE.length, width + ':-:'.length);
}

type Part = number | null;
const partsOf = ({ line, column, endLine, endColumn }: Position): [Part, Part, Part, Part] => [line, column, endLine, endColumn];
const known = (part: Part): string => (part === null ? '?' : String(part));

function positionText(position: Position): string {
  const parts = partsOf(position);
  if (parts.every((part) => part === null)) return NO_LINE;
  const [line, column, endLine, endColumn] = parts.map(known);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** The lines of an instruction, each with its line break: an empty one before a new source line, then its caches. */
export function printInstruction(instruction: Instruction, columns: Columns, current: boolean): string {
  const caches = columns.showCaches && instruction.cache ? cacheLines(instruction, instruction.cache) : [];
  return [instruction, ...caches].map((line) => printLine(line, columns, current && line === instruction)).join('');
}

function printLine(instruction: Instruction, columns: Columns, current: boolean): string {
  const { startsLine, offset, label } = instruction;
  const fields = [
    ...(columns.source > 0 ? [sourceField(instruction, columns)] : []),
    (label === null ? '' : `L${label}:`).padStart(columns.label),
    ...(columns.offset > 0 ? [`${String(offset).padStart(columns.offset)}  `] : []),
    current ? '-->' : '   ',
    ...operationFields(instruction, columns.naming),
  ];
  return `${columns.source > 0 && startsLine && offset > 0 ? '\n' : ''}${fields.join(' ').trimEnd()}\n`;
}

function sourceField({ startsLine, lineNumber, position }: Instruction, { source, showPositions }: Columns): string {
  if (showPositions) return positionText(position).padEnd(source);
  if (!startsLine) return ' '.repeat(source);
  return (lineNumber === null ? NO_LINE : String(lineNumber)).padStart(source);
}

/** Opcode, oparg and what it means. A long opcode name eats into the oparg's column. */
function operationFields({ opname, arg, argrepr }: Instruction, naming: Naming): string[] {
  const name = shownName(opname, naming);
  if (arg === null) return [name.padEnd(OPNAME_WIDTH)];
  const excess = Math.max(0, name.length - OPNAME_WIDTH);
  return [name.padEnd(OPNAME_WIDTH), String(arg).padStart(OPARG_WIDTH - excess), ...(argrepr === '' ? [] : [`(${argrepr})`])];
}

/** A line for each unit of the cache; the first of a value says what it is. */
function cacheLines(instruction: Instruction, cache: readonly CacheEntry[]): Instruction[] {
  let { offset } = instruction;
  return cache.flatMap(({ name, size, data }) => Array.from({ length: size }, (_, unit): Instruction => {
    offset += 2;
    return {
      opname: 'CACHE', opcode: Op.CACHE, arg: 0, argval: null, argrepr: unit === 0 ? `${name}: ${littleEndian(data)}` : '',
      offset, startOffset: offset, startsLine: false, lineNumber: null, label: null, position: instruction.position, cache: null,
    };
  }));
}

function littleEndian(data: Uint8Array): bigint {
  return data.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** The block `ExceptionTable:`; '' without handlers. */
export function printHandlers({ handlers, labels }: Disassembly): string {
  const lines = handlers.map(({ start, end, target, depth, lasti }) => {
    const range = `L${labels.get(start)} to L${labels.get(end)} -> L${labels.get(target)}`;
    return `  ${range} [${depth}]${lasti ? ' lasti' : ''}\n`;
  });
  return lines.length === 0 ? '' : `ExceptionTable:\n${lines.join('')}`;
}
