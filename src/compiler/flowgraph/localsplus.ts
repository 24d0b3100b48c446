import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import { NO_LOCATION, type Location } from '../instructions.js';
import type { UnitMetadata } from '../unit-metadata.js';
import type { Block, FlowGraph } from './graph.js';

/** Opcodes whose oparg counts cells and free variables until `prepareLocalsplus`, and frame slots after. */
const cellOpcodes: ReadonlySet<number> = new Set([
  Op.MAKE_CELL, Op.LOAD_CLOSURE, Op.LOAD_DEREF, Op.STORE_DEREF, Op.DELETE_DEREF, Op.LOAD_FROM_DICT_OR_DEREF,
]);

/** Adds the prologue and turns cell numbers into frame slots: `prepare_localsplus`. */
export function prepareLocalsplus(graph: FlowGraph, unit: UnitMetadata, flags: number): void {
  const slots = cellSlots(unit);
  insertPrefix(graph.entry, unit, slots, flags);
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      if (!cellOpcodes.has(instruction.opcode)) continue;
      const slot = slots[instruction.oparg];
      if (slot === undefined) throw new Error(`there is no cell ${instruction.oparg} in ${unit.qualname}`);
      instruction.oparg = slot;
    }
  }
}

/**
 * The frame slot of every cell, then of every free variable: a parameter's cell takes the parameter's slot,
 * the others follow the locals (`build_cellfixedoffsets`, `fix_cell_offsets`).
 */
function cellSlots(unit: UnitMetadata): number[] {
  let nextSlot = unit.varnames.size;
  const slots = unit.cellvars.items.map((name) => unit.varnames.indexOf(name) ?? nextSlot++);
  for (let index = 0; index < unit.freevars.size; index++) slots.push(nextSlot++);
  return slots;
}

/** COPY_FREE_VARS, MAKE_CELLs in the order of their slots, RETURN_GENERATOR: `insert_prefix_instructions`. */
function insertPrefix(entry: Block, unit: UnitMetadata, slots: readonly number[], flags: number): void {
  if (flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) {
    const location: Location = { lineno: unit.firstlineno, endLineno: unit.firstlineno, col: -1, endCol: -1 };
    entry.insert(0, Op.RETURN_GENERATOR, 0, location);
    entry.insert(1, Op.POP_TOP, 0, location);
  }
  const cells = Array.from({ length: unit.cellvars.size }, (_, cell) => cell);
  cells.sort((a, b) => (slots[a] as number) - (slots[b] as number));
  for (const [position, cell] of cells.entries()) entry.insert(position, Op.MAKE_CELL, cell, NO_LOCATION);
  if (unit.freevars.size > 0) entry.insert(0, Op.COPY_FREE_VARS, unit.freevars.size, NO_LOCATION);
}
