import { popped, pushed } from '../../bytecode/stack-effects.js';
import { Op } from '../../bytecode/opcodes.js';
import type { Block, FlowGraph, GraphInstruction } from './graph.js';
import { hasTarget } from './graph.js';

/** A reference on the abstract stack: the instruction that pushed it and the local it was loaded from, if any. */
interface Reference {
  /** null: it was there when the block was entered. */
  readonly source: GraphInstruction | null;
  /** -1: not from a local. */
  readonly local: number;
}

const UNKNOWN: Reference = { source: null, local: -1 };

/** They leave all they take where it was, and push something. */
const keepsInputs: ReadonlySet<number> = new Set([
  Op.GET_ANEXT, Op.GET_LEN, Op.IMPORT_FROM, Op.MATCH_KEYS, Op.MATCH_MAPPING, Op.MATCH_SEQUENCE, Op.WITH_EXCEPT_START,
]);
/** They take some items off the top and leave those beneath as they are. */
const keepsLowerInputs: ReadonlySet<number> = new Set([
  Op.DICT_MERGE, Op.DICT_UPDATE, Op.LIST_APPEND, Op.LIST_EXTEND, Op.MAP_ADD, Op.RERAISE, Op.SET_ADD, Op.SET_UPDATE,
]);

const borrowing: ReadonlyMap<number, number> = new Map([
  [Op.LOAD_FAST, Op.LOAD_FAST_BORROW],
  [Op.LOAD_FAST_LOAD_FAST, Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW],
]);

/**
 * Lets a load of a local borrow the frame's reference where the local surely outlives the use: the loaded
 * reference is consumed in its block, before the local is overwritten, and not stored in a local itself.
 * `optimize_load_fast`.
 */
export function optimizeLoadFast(graph: FlowGraph): void {
  const reached = new Set<Block>([graph.entry]);
  const todo = [graph.entry];
  const reach = (block: Block): void => {
    if (reached.has(block)) return;
    reached.add(block);
    todo.push(block);
  };
  graph.entry.startDepth = 0;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const strong = new BlockAnalysis(block).run();
    for (const instruction of block.instructions) {
      if (hasTarget(instruction.opcode)) reach(instruction.jumpTarget);
      const borrowed = borrowing.get(instruction.opcode);
      if (borrowed !== undefined && !strong.has(instruction)) instruction.opcode = borrowed;
    }
    if (!block.isEmpty && block.fallsThrough && block.next !== null) reach(block.next);
  }
}

/** The abstract interpretation of one block. */
class BlockAnalysis {
  private readonly stack: Reference[];
  /** Instructions one of whose references must be strong. */
  private readonly strong = new Set<GraphInstruction>();

  constructor(private readonly block: Block) {
    this.stack = Array.from({ length: block.startDepth }, () => UNKNOWN);
  }

  run(): ReadonlySet<GraphInstruction> {
    for (const instruction of this.block.instructions) this.step(instruction);
    for (const reference of this.stack) this.mustBeStrong(reference);
    return this.strong;
  }

  private step(instruction: GraphInstruction): void {
    const { opcode, oparg } = instruction;
    switch (opcode) {
      case Op.DELETE_FAST:
        this.kill(oparg);
        return;
      case Op.LOAD_FAST:
        this.load(instruction, oparg);
        return;
      case Op.LOAD_FAST_AND_CLEAR:
        this.kill(oparg);
        this.load(instruction, oparg);
        return;
      case Op.LOAD_FAST_LOAD_FAST:
        this.load(instruction, oparg >> 4);
        this.load(instruction, oparg & 15);
        return;
      case Op.STORE_FAST:
        this.store(oparg);
        return;
      case Op.STORE_FAST_LOAD_FAST:
        this.store(oparg >> 4);
        this.load(instruction, oparg & 15);
        return;
      case Op.STORE_FAST_STORE_FAST:
        this.store(oparg >> 4);
        this.store(oparg & 15);
        return;
      case Op.COPY:
        this.stack.push(this.at(oparg));
        return;
      case Op.SWAP: {
        const top = this.at(1);
        this.stack[this.stack.length - 1] = this.at(oparg);
        this.stack[this.stack.length - oparg] = top;
        return;
      }
      default:
        this.consume(instruction);
    }
  }

  /** The opcodes that have nothing to do with locals: what of their inputs stays on the stack as it was. */
  private consume(instruction: GraphInstruction): void {
    const { opcode, oparg } = instruction;
    const taken = popped(opcode, oparg);
    const put = pushed(opcode, oparg);
    const result: Reference = { source: instruction, local: -1 };
    if (keepsInputs.has(opcode)) {
      // CPython 3.14 takes the count for the instruction's number: the block's first ones get the blame.
      for (let count = 0; count < put - taken; count++) {
        this.stack.push({ source: this.block.instructions[count] ?? null, local: -1 });
      }
    } else if (keepsLowerInputs.has(opcode)) {
      this.replace(taken - put, 0, result);
    } else if (opcode === Op.CHECK_EXC_MATCH || opcode === Op.SEND) {
      this.replace(1, 1, result);
    } else if (opcode === Op.FOR_ITER) {
      this.replace(0, 1, result);
    } else if (opcode === Op.END_SEND || opcode === Op.SET_FUNCTION_ATTRIBUTE) {
      const top = this.at(1);
      this.replace(2, 0, result);
      this.stack.push(top);
    } else if (opcode === Op.LOAD_SPECIAL || opcode === Op.PUSH_EXC_INFO) {
      const top = this.at(1);
      this.replace(1, 1, result);
      this.stack.push(top);
    } else if (opcode === Op.GET_YIELD_FROM_ITER || opcode === Op.FORMAT_SIMPLE) {
      // A generator is its own iterator and a str its own text: what was loaded may stay on the stack.
      return;
    } else if (opcode === Op.LOAD_ATTR || opcode === Op.LOAD_SUPER_ATTR) {
      const self = this.at(1);
      this.replace(taken, 1, result);
      // A method call may push `self` back.
      if (oparg & 1) this.stack.push(self);
    } else {
      this.replace(taken, put, result);
    }
  }

  private at(depth: number): Reference {
    const reference = this.stack.at(-depth);
    if (reference === undefined) throw new Error('an instruction reaches below the bottom of the stack');
    return reference;
  }

  private replace(taken: number, put: number, result: Reference): void {
    if (taken > this.stack.length) throw new Error('an instruction takes more than is on the stack');
    this.stack.length -= taken;
    for (let count = 0; count < put; count++) this.stack.push(result);
  }

  private load(source: GraphInstruction, local: number): void {
    this.stack.push({ source, local });
  }

  private store(local: number): void {
    const stored = this.at(1);
    this.stack.pop();
    this.kill(local);
    this.mustBeStrong(stored);
  }

  /** The local's own reference goes away: those loaded from it must hold their own. */
  private kill(local: number): void {
    for (const reference of this.stack) {
      if (reference.local === local) this.mustBeStrong(reference);
    }
  }

  private mustBeStrong({ source }: Reference): void {
    if (source !== null) this.strong.add(source);
  }
}
