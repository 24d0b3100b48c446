import type { Location } from '../instructions.js';
import { NEXT_LOCATION, NO_LOCATION } from '../instructions.js';
import { isTerminator } from '../flowgraph/graph.js';
import type { PlacedInstruction } from '../flowgraph/to-sequence.js';

/** Kinds of entries in `co_linetable`: `_PyCodeLocationInfoKind`. SHORT and ONE_LINE are the first of several. */
const SHORT = 0;
const ONE_LINE = 10;
const NO_COLUMNS = 13;
const LONG = 14;
const NONE = 15;

/** An entry covers at most so many code units. */
const MAX_ENTRY_LENGTH = 8;

/**
 * Encodes the locations of instructions: `assemble_location_info`.
 *
 * @param offsets of the instructions in code units, and the total
 */
export function locationTable(
  instructions: readonly PlacedInstruction[], offsets: readonly number[], firstLine: number,
): Uint8Array {
  const writer = new LocationWriter(firstLine);
  const locations = resolveNextLocations(instructions);
  let start = 0;
  for (const [position, location] of locations.entries()) {
    const following = locations[position + 1];
    if (following !== undefined && sameLocation(location, following)) continue;
    writer.write(location, (offsets[position + 1] as number) - start);
    start = offsets[position + 1] as number;
  }
  return writer.finish();
}

/** An instruction at NEXT_LOCATION takes that of the one after it, unless control does not get there. */
function resolveNextLocations(instructions: readonly PlacedInstruction[]): Location[] {
  const locations = instructions.map(({ location }) => location);
  for (let position = locations.length - 1; position >= 0; position--) {
    if (!sameLocation(locations[position] as Location, NEXT_LOCATION)) continue;
    const ends = isTerminator(instructions[position]?.opcode ?? 0);
    locations[position] = (ends ? undefined : locations[position + 1]) ?? NO_LOCATION;
  }
  return locations;
}

function sameLocation(a: Location, b: Location): boolean {
  return a === b ||
    (a.lineno === b.lineno && a.endLineno === b.endLineno && a.col === b.col && a.endCol === b.endCol);
}

class LocationWriter {
  private readonly bytes: number[] = [];

  constructor(private line: number) {}

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }

  /** `assemble_emit_location`: `length` code units have the location. */
  write(location: Location, length: number): void {
    for (; length > MAX_ENTRY_LENGTH; length -= MAX_ENTRY_LENGTH) this.writeEntry(location, MAX_ENTRY_LENGTH);
    if (length > 0) this.writeEntry(location, length);
  }

  /** `write_location_info_entry`: the shortest kind that can hold the location. */
  private writeEntry(location: Location, length: number): void {
    const { lineno, endLineno, col, endCol } = location;
    if (lineno < 0) {
      this.head(NONE, length);
      return;
    }
    const lineDelta = lineno - this.line;
    this.line = lineno;
    const oneLine = endLineno === lineno;
    if (col < 0 || endCol < 0) {
      if (oneLine || endLineno < 0) {
        this.head(NO_COLUMNS, length);
        this.signedVarint(lineDelta);
        return;
      }
    } else if (oneLine && lineDelta === 0 && col < 80 && endCol - col < 16 && endCol >= col) {
      this.head(SHORT + (col >> 3), length);
      this.bytes.push(((col & 7) << 4) | (endCol - col));
      return;
    } else if (oneLine && lineDelta >= 0 && lineDelta < 3 && col < 128 && endCol < 128) {
      this.head(ONE_LINE + lineDelta, length);
      this.bytes.push(col, endCol);
      return;
    }
    this.head(LONG, length);
    this.signedVarint(lineDelta);
    this.varint(endLineno - lineno);
    this.varint(col + 1);
    this.varint(endCol + 1);
  }

  private head(kind: number, length: number): void {
    this.bytes.push(0x80 | (kind << 3) | (length - 1));
  }

  /** Six bits a byte, low ones first. */
  private varint(value: number): void {
    for (; value >= 64; value >>>= 6) this.bytes.push(0x40 | (value & 63));
    this.bytes.push(value);
  }

  private signedVarint(value: number): void {
    this.varint(value < 0 ? (-value << 1) | 1 : value << 1);
  }
}
