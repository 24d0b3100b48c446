import type { Handler } from '../instructions.js';
import { asyncHandlers } from './async.js';
import { attributeHandlers } from './attributes.js';
import { buildingHandlers } from './building.js';
import { callHandlers } from './calls.js';
import { exceptionGroupHandlers } from './exception-groups.js';
import { exceptionHandlers } from './exceptions.js';
import { functionHandlers } from './functions.js';
import { generatorHandlers } from './generators.js';
import { importHandlers } from './imports.js';
import { intrinsicHandlers } from './intrinsics.js';
import { jumpHandlers } from './jumps.js';
import { matchingHandlers } from './matching.js';
import { nameHandlers } from './names.js';
import { operationHandlers } from './operations.js';
import { stackHandlers } from './stack.js';
import { templateHandlers } from './templates.js';
import { variableHandlers } from './variables.js';

/** What executes an opcode; undefined for opcodes that the compiler never makes. */
export const handlers: readonly (Handler | undefined)[] = buildTable();

function buildTable(): (Handler | undefined)[] {
  const table: (Handler | undefined)[] = [];
  for (const [opcode, handler] of [
    ...asyncHandlers, ...attributeHandlers, ...buildingHandlers, ...callHandlers, ...exceptionGroupHandlers, ...exceptionHandlers, ...functionHandlers,
    ...generatorHandlers, ...importHandlers, ...intrinsicHandlers, ...jumpHandlers, ...matchingHandlers, ...nameHandlers,
    ...operationHandlers, ...stackHandlers, ...templateHandlers, ...variableHandlers,
  ]) table[opcode] = handler;
  return table;
}
