import { Op } from '../../bytecode/opcodes.js';
import type { Block, FlowGraph } from './graph.js';

/** Locals beyond these are followed within a block only: a bit mask of the others goes from block to block. */
const TRACKED_LOCALS = 64;

/** What an instruction does to the certainty that a local is bound. */
const unbinds: ReadonlySet<number> = new Set([Op.DELETE_FAST, Op.LOAD_FAST_AND_CLEAR, Op.STORE_FAST_MAYBE_NULL]);

/**
 * Turns LOAD_FAST into LOAD_FAST_CHECK where the local may be unbound:
 * `add_checks_for_loads_of_uninitialized_variables`.
 *
 * @param parameterCount how many of the first locals are bound at entry
 */
export function checkUnboundLocals(graph: FlowGraph, localCount: number, parameterCount: number): void {
  if (localCount === 0) return;
  if (localCount > TRACKED_LOCALS) checkHighLocals(graph);
  const tracked = Math.min(localCount, TRACKED_LOCALS);
  let atEntry = 0n;
  for (let local = parameterCount; local < tracked; local++) atEntry |= 1n << BigInt(local);
  propagate(graph, atEntry);
}

/** A data flow problem: bit i of a block's mask says that local i may be unbound at its top. */
function propagate(graph: FlowGraph, atEntry: bigint): void {
  const masks = new Map<Block, bigint>([[graph.entry, atEntry]]);
  // Every block is looked at, because a DELETE_FAST may be anywhere.
  const todo = new Set<Block>(graph);
  const merge = (block: Block | null, mask: bigint): void => {
    if (block === null) return;
    const before = masks.get(block) ?? 0n;
    if ((before | mask) === before) return;
    masks.set(block, before | mask);
    todo.add(block);
  };
  for (const block of todo) {
    todo.delete(block);
    scanBlock(block, masks.get(block) ?? 0n, merge);
  }
}

/** `scan_block_for_locals`. */
function scanBlock(block: Block, mask: bigint, merge: (block: Block | null, mask: bigint) => void): void {
  for (const instruction of block.instructions) {
    const { opcode, oparg } = instruction;
    merge(instruction.handler, mask);
    if (oparg >= TRACKED_LOCALS) continue;
    if (unbinds.has(opcode)) {
      mask |= 1n << BigInt(oparg);
    } else if (opcode === Op.STORE_FAST || opcode === Op.LOAD_FAST_CHECK) {
      mask &= ~(1n << BigInt(oparg));
    } else if (opcode === Op.LOAD_FAST) {
      const bit = 1n << BigInt(oparg);
      if (mask & bit) instruction.opcode = Op.LOAD_FAST_CHECK;
      mask &= ~bit;
    }
  }
  if (block.fallsThrough) merge(block.next, mask);
  if (block.last?.isJump) merge(block.last.jumpTarget, mask);
}

/** The locals past the mask, block by block: `fast_scan_many_locals`. */
function checkHighLocals(graph: FlowGraph): void {
  for (const block of graph) {
    const bound = new Set<number>();
    for (const instruction of block.instructions) {
      const { opcode, oparg } = instruction;
      if (oparg < TRACKED_LOCALS) continue;
      if (unbinds.has(opcode)) {
        bound.delete(oparg);
      } else if (opcode === Op.STORE_FAST) {
        bound.add(oparg);
      } else if (opcode === Op.LOAD_FAST) {
        if (!bound.has(oparg)) instruction.opcode = Op.LOAD_FAST_CHECK;
        bound.add(oparg);
      }
    }
  }
}
