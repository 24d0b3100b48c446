import * as kinds from '../../bytecode/code.js';
import type { UnitMetadata } from '../unit-metadata.js';

/** The slots of a frame: `compute_localsplus_info`. */
export function localsplus(unit: UnitMetadata, flags: number): { names: string[]; kinds: Uint8Array } {
  const parameters = parameterKinds(unit, flags);
  const slots = new Map<string, number>();
  for (const [index, name] of unit.varnames.items.entries()) {
    const hidden = unit.fasthidden.has(name) ? kinds.CO_FAST_HIDDEN : 0;
    slots.set(name, kinds.CO_FAST_LOCAL | (parameters[index] ?? 0) | hidden);
  }
  for (const name of unit.cellvars.items) slots.set(name, (slots.get(name) ?? 0) | kinds.CO_FAST_CELL);
  const names = [...slots.keys(), ...unit.freevars.items];
  const free = unit.freevars.items.map(() => kinds.CO_FAST_FREE);
  return { names, kinds: Uint8Array.from([...slots.values(), ...free]) };
}

function parameterKinds(unit: UnitMetadata, flags: number): number[] {
  const byPosition = kinds.CO_FAST_ARG_POS;
  const byKeyword = kinds.CO_FAST_ARG_KW;
  const rest = kinds.CO_FAST_ARG_VAR;
  return [
    ...Array<number>(unit.posonlyargcount).fill(byPosition),
    ...Array<number>(unit.argcount).fill(byPosition | byKeyword),
    ...Array<number>(unit.kwonlyargcount).fill(byKeyword),
    ...(flags & kinds.CO_VARARGS ? [rest | byPosition] : []),
    ...(flags & kinds.CO_VARKEYWORDS ? [rest | byKeyword] : []),
  ];
}
