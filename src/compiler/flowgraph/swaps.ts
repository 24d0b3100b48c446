import { Op } from '../../bytecode/opcodes.js';
import type { Block, GraphInstruction } from './graph.js';

/** Shortens runs of SWAPs, then carries out by reordering what can be: the end of `optimize_basic_block`. */
export function optimizeSwaps(block: Block): void {
  for (let index = 0; index < block.instructions.length; index++) {
    if (block.instructions[index]?.opcode !== Op.SWAP) continue;
    index = shortenRun(block.instructions, index);
    applyStatically(block.instructions, index);
  }
}

/**
 * Replaces a run of SWAPs and NOPs by the shortest one with the same effect: `swaptimize`.
 * Returns the index of the run's last instruction (of its first if there is only one SWAP).
 */
function shortenRun(instructions: readonly GraphInstruction[], start: number): number {
  const run: GraphInstruction[] = [];
  for (let index = start; index < instructions.length; index++) {
    const instruction = instructions[index]!;
    if (instruction.opcode !== Op.SWAP && instruction.opcode !== Op.NOP) break;
    run.push(instruction);
  }
  const swaps = run.filter(({ opcode }) => opcode === Op.SWAP);
  if (swaps.length <= 1) return start;
  const shortest = swapsFor(permutationOf(swaps));
  for (const [index, instruction] of run.entries()) {
    const depth = shortest[index - (run.length - shortest.length)];
    if (depth === undefined) instruction.becomeNop();
    else instruction.become(Op.SWAP, depth);
  }
  return start + run.length - 1;
}

/** For every place of the stack, 0 the top: the place its item came from. */
function permutationOf(swaps: readonly GraphInstruction[]): number[] {
  const depth = swaps.reduce((deepest, { oparg }) => Math.max(deepest, oparg), 0);
  const stack = Array.from({ length: depth }, (_, place) => place);
  for (const { oparg } of swaps) {
    const top = stack[0] as number;
    stack[0] = stack[oparg - 1] as number;
    stack[oparg - 1] = top;
  }
  return stack;
}

/** The opargs of the fewest SWAPs that make the permutation: each cycle is undone through the top, backwards. */
function swapsFor(permutation: readonly number[]): number[] {
  const swaps: number[] = [];
  const visited = new Set<number>();
  for (const [start, from] of permutation.entries()) {
    if (from === start || visited.has(start)) continue;
    let place = start;
    for (;;) {
      if (place !== 0) swaps.unshift(place + 1);
      if (visited.has(place)) break;
      visited.add(place);
      place = permutation[place] as number;
    }
  }
  return swaps;
}

/** Opcodes that only take the top of the stack and run no code of the reader's but finalizers: `SWAPPABLE`. */
const swappable: ReadonlySet<number> = new Set([Op.STORE_FAST, Op.STORE_FAST_MAYBE_NULL, Op.POP_TOP]);

/** Carries out SWAPs by exchanging the instructions that take the items: `apply_static_swaps`. */
function applyStatically(instructions: GraphInstruction[], from: number): void {
  for (let index = from; index >= 0; index--) {
    const swap = instructions[index] as GraphInstruction;
    if (swap.opcode !== Op.SWAP) {
      if (swap.opcode === Op.NOP || swappable.has(swap.opcode)) continue;
      return;
    }
    const pair = takersOf(instructions, index, swap.oparg);
    if (pair === null) return;
    const [first, second] = pair;
    const upper = instructions[first] as GraphInstruction;
    const lower = instructions[second] as GraphInstruction;
    if (!canExchange(instructions.slice(first, second + 1))) return;
    swap.becomeNop();
    instructions[first] = lower;
    instructions[second] = upper;
  }
}

/** The indices of the instructions that take the two items the SWAP exchanges, if only swappable ones are between. */
function takersOf(instructions: readonly GraphInstruction[], swap: number, depth: number): [number, number] | null {
  const first = nextSwappable(instructions, swap, -1);
  if (first < 0) return null;
  const line = (instructions[first] as GraphInstruction).lineno;
  let second = first;
  for (let count = depth - 1; count > 0; count--) {
    second = nextSwappable(instructions, second, line);
    if (second < 0) return null;
  }
  return [first, second];
}

/** `next_swappable_instruction`; -1 if there is none on the line (any line if that is negative). */
function nextSwappable(instructions: readonly GraphInstruction[], after: number, line: number): number {
  for (let index = after + 1; index < instructions.length; index++) {
    const instruction = instructions[index] as GraphInstruction;
    // Names must not be bound in another order between two line events.
    if (line >= 0 && instruction.lineno !== line) return -1;
    if (instruction.opcode === Op.NOP) continue;
    return swappable.has(instruction.opcode) ? index : -1;
  }
  return -1;
}

/** The first and last must not store to one variable, nor any between to one of theirs. */
function canExchange(instructions: readonly GraphInstruction[]): boolean {
  const stores = instructions.map(storesTo);
  const first = stores[0] as number;
  const last = stores.at(-1) as number;
  if (first < 0 && last < 0) return true;
  if (first === last) return false;
  return !stores.slice(1, -1).some((store) => store >= 0 && (store === first || store === last));
}

function storesTo({ opcode, oparg }: GraphInstruction): number {
  return opcode === Op.STORE_FAST || opcode === Op.STORE_FAST_MAYBE_NULL ? oparg : -1;
}
