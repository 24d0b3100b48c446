/** What code generation hands to the back half: CPython's `_PyInstructionSequence`. */

/** A source range: 1-based lines, 0-based columns in UTF-8 bytes; -1 where there is none. */
export interface Location {
  readonly lineno: number;
  readonly endLineno: number;
  readonly col: number;
  readonly endCol: number;
}

/** The instruction has no place in the source; the flow graph may give it one. */
export const NO_LOCATION: Location = { lineno: -1, endLineno: -1, col: -1, endCol: -1 };

/** The instruction takes the place of the one after it (CPython's NEXT_LOCATION). */
export const NEXT_LOCATION: Location = { lineno: -2, endLineno: -2, col: -2, endCol: -2 };

declare const labelBrand: unique symbol;

/** A place jumped to: the instruction added next after `useLabel`. */
export type Label = number & { readonly [labelBrand]: true };

/** One pseudo or real instruction; for one with a target, `oparg` is the label. */
export interface Instruction {
  opcode: number;
  oparg: number;
  location: Location;
}

/** The instructions of one code unit, with labels for jump targets. */
export class InstructionSequence {
  readonly instructions: Instruction[] = [];
  /** What stands in for ANNOTATIONS_PLACEHOLDER, without jumps; null for nothing. */
  annotations: InstructionSequence | null = null;
  /** Index of the instruction for each label; -1 while unused. */
  private readonly labelPositions: number[] = [];

  newLabel(): Label {
    return (this.labelPositions.push(-1) - 1) as Label;
  }

  /** Places the label before the next instruction. */
  useLabel(label: Label): void {
    this.labelPositions[label] = this.instructions.length;
  }

  /** Appends an instruction; `oparg` is 0 for an opcode without argument. */
  add(opcode: number, oparg: number, location: Location): void {
    this.instructions.push({ opcode, oparg, location });
  }

  /** Appends a jump or block push to the label. */
  addJump(opcode: number, label: Label, location: Location): void {
    this.add(opcode, label, location);
  }

  /** Puts an instruction before the one at `position`; labels there and later move with theirs. */
  insert(position: number, opcode: number, oparg: number, location: Location): void {
    this.instructions.splice(position, 0, { opcode, oparg, location });
    for (const [label, place] of this.labelPositions.entries()) {
      if (place >= position) this.labelPositions[label] = place + 1;
    }
  }

  /** The index of the instruction a label stands before. Throws if the label was never used. */
  positionOf(label: number): number {
    const position = this.labelPositions[label];
    if (position === undefined || position < 0) throw new Error(`label ${label} is jumped to but was never placed`);
    return position;
  }
}
