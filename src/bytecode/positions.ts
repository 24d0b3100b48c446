import type { CodeObject } from './code.js';

/** Where in the source an instruction comes from: `co_positions()`. Null where it is not known. */
export interface Position {
  /** 1-based; 0 for the entry of a module. */
  readonly line: number | null;
  readonly endLine: number | null;
  /** 0-based, in UTF-8 bytes. */
  readonly column: number | null;
  readonly endColumn: number | null;
}

/** One entry of the line table: `length` bytes of code have the position. */
export interface PositionRange extends Position {
  readonly start: number;
  readonly end: number;
}

/** A line starts at a byte offset; a null line is code without one. */
export interface LineStart {
  readonly offset: number;
  readonly line: number | null;
}

/** Of code that has no place in the source. */
export const NO_POSITION: Position = { line: null, endLine: null, column: null, endColumn: null };

/** Kinds of entries in the line table that are not the short form: `_PyCodeLocationInfoKind`. */
const ONE_LINE = 10;
const NO_COLUMNS = 13;
const LONG = 14;
const NONE = 15;

/** The entries of a code object's line table, with byte offsets: the whole code in order, without gaps. */
export function* positionRanges(code: CodeObject): Generator<PositionRange, void, undefined> {
  const reader = new TableReader(code.linetable);
  let line = code.firstlineno;
  let start = 0;
  while (!reader.atEnd) {
    const head = reader.byte();
    const kind = (head >> 3) & 15;
    const end = start + 2 * ((head & 7) + 1);
    if (kind !== NONE) line += lineDelta(kind, reader);
    yield { start, end, ...positionOf(kind, line, reader) };
    start = end;
  }
}

function lineDelta(kind: number, reader: TableReader): number {
  if (kind < ONE_LINE) return 0;
  return kind < NO_COLUMNS ? kind - ONE_LINE : reader.signedVarint();
}

/** What follows the head and the line delta of an entry. */
function positionOf(kind: number, line: number, reader: TableReader): Position {
  if (kind === NONE) return NO_POSITION;
  if (kind === NO_COLUMNS) return { ...NO_POSITION, line, endLine: line };
  if (kind === LONG) {
    const endLine = line + reader.varint();
    const column = reader.varint() - 1;
    const endColumn = reader.varint() - 1;
    return { line, endLine, column: column < 0 ? null : column, endColumn: endColumn < 0 ? null : endColumn };
  }
  const first = reader.byte();
  if (kind >= ONE_LINE) return { line, endLine: line, column: first, endColumn: reader.byte() };
  const column = (kind << 3) | (first >> 4);
  return { line, endLine: line, column, endColumn: column + (first & 15) };
}

/** The position of every code unit; `positions(code)[offset / 2]` is that of the instruction at a byte offset. */
export function positions(code: CodeObject): Position[] {
  const units: Position[] = [];
  for (const range of positionRanges(code)) {
    for (let offset = range.start; offset < range.end; offset += 2) units.push(range);
  }
  return units;
}

/** Where the line changes: `dis.findlinestarts`. */
export function lineStarts(code: CodeObject): LineStart[] {
  const starts: LineStart[] = [];
  for (const { start, line } of positionRanges(code)) {
    if (starts.at(-1)?.line !== line) starts.push({ offset: start, line });
  }
  return starts;
}

class TableReader {
  private index = 0;

  constructor(private readonly table: Uint8Array) {}

  get atEnd(): boolean { return this.index >= this.table.length; }

  byte(): number {
    const byte = this.table[this.index++];
    if (byte === undefined) throw new Error('the line table ends within an entry');
    return byte;
  }

  /** Six bits a byte, low ones first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 6) {
      const byte = this.byte();
      value |= (byte & 63) << shift;
      if ((byte & 64) === 0) return value;
    }
  }

  signedVarint(): number {
    const value = this.varint();
    return value & 1 ? -(value >> 1) : value >> 1;
  }
}
