import { Op, hasExc, hasJump } from '../../bytecode/opcodes.js';
import type { Location } from '../instructions.js';

const JUMP = 1;
const BLOCK_PUSH = 2;
const UNCONDITIONAL = 4;
const SCOPE_EXIT = 8;

/** What an opcode does to the flow of control, by number: every pass asks for it at every instruction. */
const flow = new Uint8Array(512);
function mark(trait: number, opcodes: Iterable<number>): void {
  for (const opcode of opcodes) flow[opcode] = flow[opcode]! | trait;
}
mark(JUMP, hasJump);
mark(BLOCK_PUSH, hasExc);
mark(UNCONDITIONAL, [
  Op.JUMP, Op.JUMP_NO_INTERRUPT, Op.JUMP_FORWARD, Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT,
]);
mark(SCOPE_EXIT, [Op.RETURN_VALUE, Op.RAISE_VARARGS, Op.RERAISE]);

function does(opcode: number, traits: number): boolean {
  return (flow[opcode]! & traits) !== 0;
}

export function isUnconditionalJump(opcode: number): boolean {
  return does(opcode, UNCONDITIONAL);
}

/** Whether the opcode leaves the frame: `IS_SCOPE_EXIT_OPCODE`. */
export function isScopeExit(opcode: number): boolean {
  return does(opcode, SCOPE_EXIT);
}

/** Whether the opcode can only end a block: `IS_TERMINATOR_OPCODE`. */
export function isTerminator(opcode: number): boolean {
  return does(opcode, JUMP | SCOPE_EXIT);
}

/** Whether the opcode names another block: `HAS_TARGET`. */
export function hasTarget(opcode: number): boolean {
  return does(opcode, JUMP | BLOCK_PUSH);
}

/** An instruction in a block: CPython's `cfg_instr`. */
export class GraphInstruction {
  /** Where a jump or block push goes. */
  target: Block | null = null;
  /** The handler of exceptions this instruction raises. */
  handler: Block | null = null;

  constructor(public opcode: number, public oparg: number, public location: Location) {}

  get isJump(): boolean { return does(this.opcode, JUMP); }
  get isBlockPush(): boolean { return does(this.opcode, BLOCK_PUSH); }
  get lineno(): number { return this.location.lineno; }

  /** Turns it into another instruction at the same place. */
  become(opcode: number, oparg = 0): void {
    this.opcode = opcode;
    this.oparg = oparg;
  }

  /** Leaves a place for a line event, which a later pass may find needless; the handler stays. */
  becomeNop(): void {
    this.become(Op.NOP);
  }

  /** The block jumped to. Throws for an instruction without one. */
  get jumpTarget(): Block {
    if (this.target === null) throw new Error('a jump lost its target block');
    return this.target;
  }

  copy(): GraphInstruction {
    const copy = new GraphInstruction(this.opcode, this.oparg, this.location);
    copy.target = this.target;
    copy.handler = this.handler;
    return copy;
  }
}

/** A basic block: control enters at the top and leaves at the bottom (or into a handler). */
export class Block {
  readonly instructions: GraphInstruction[] = [];
  /** The block after it in the code, where control falls through. */
  next: Block | null = null;
  /** Whether something may jump here. */
  isLabelled = false;
  predecessors = 0;
  /** Depth of the stack at the top, once it is known. */
  startDepth = -1;
  /** A handler that is given the offset of the instruction that raised. */
  preservesLasti = false;
  isHandler = false;
  isCold = false;
  isWarm = false;

  /**
   * Handlers of removed instructions whose places at the end are free again. CPython appends into such a place
   * without clearing its handler, so an appended instruction inherits one: the exception table shows it.
   */
  private vacatedHandlers: (Block | null)[] = [];

  get last(): GraphInstruction | undefined { return this.instructions.at(-1); }
  get isEmpty(): boolean { return this.instructions.length === 0; }

  /** `basicblock_nofallthrough`, negated. */
  get fallsThrough(): boolean {
    const last = this.last;
    return last === undefined || !does(last.opcode, SCOPE_EXIT | UNCONDITIONAL);
  }

  /** `basicblock_exits_scope`. */
  get exitsScope(): boolean {
    const last = this.last;
    return last !== undefined && isScopeExit(last.opcode);
  }

  /** `basicblock_has_no_lineno`. */
  get hasNoLine(): boolean {
    return this.instructions.every((instruction) => instruction.lineno < 0);
  }

  /** Appends a new instruction: `basicblock_addop`. */
  add(opcode: number, oparg: number, location: Location): GraphInstruction {
    const instruction = new GraphInstruction(opcode, oparg, location);
    instruction.handler = this.vacatedHandlers.shift() ?? null;
    this.instructions.push(instruction);
    return instruction;
  }

  /** Appends a jump: `basicblock_add_jump`. */
  addJump(opcode: number, target: Block, location: Location): void {
    this.add(opcode, 0, location).target = target;
  }

  /** Appends copies of another block's instructions: `basicblock_append_instructions`. */
  appendCopies(from: Block): void {
    for (const instruction of from.instructions) {
      this.vacatedHandlers.shift();
      this.instructions.push(instruction.copy());
    }
  }

  /** Puts a new instruction before the one at `position`: `basicblock_insert_instruction`. */
  insert(position: number, opcode: number, oparg: number, location: Location): GraphInstruction {
    this.vacatedHandlers.shift();
    const instruction = new GraphInstruction(opcode, oparg, location);
    this.instructions.splice(position, 0, instruction);
    return instruction;
  }

  /** Keeps only these of its instructions, in their order. Returns how many went. */
  keep(kept: readonly GraphInstruction[]): number {
    const { instructions } = this;
    const removed = instructions.length - kept.length;
    if (removed > 0) {
      const vacated = instructions.slice(kept.length).map((instruction) => instruction.handler);
      this.vacatedHandlers = [...vacated, ...this.vacatedHandlers];
      for (const [index, instruction] of kept.entries()) instructions[index] = instruction;
      instructions.length = kept.length;
    }
    return removed;
  }
}

/** The blocks of a code unit, chained in the order of the code: CPython's `cfg_builder`. */
export class FlowGraph {
  constructor(readonly entry: Block) {}

  /** All blocks in order; a block linked in behind the current one is visited too. */
  *[Symbol.iterator](): Generator<Block, void, undefined> {
    for (let block: Block | null = this.entry; block !== null; block = block.next) yield block;
  }
}

/** The block itself or the first one after it that is not empty: `next_nonempty_block`. */
export function skipEmptyBlocks(block: Block | null): Block | null {
  while (block !== null && block.isEmpty) block = block.next;
  return block;
}
