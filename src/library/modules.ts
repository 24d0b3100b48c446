/** The modules that a program can import. */
import type { PyModule } from '../objects/module.js';
import type { Machine } from '../vm/machine.js';
import { makeDis } from './modules/dis.js';
import { makeFunctools } from './modules/functools.js';
import { makeItertools } from './modules/itertools.js';
import { makeMath } from './modules/math.js';
import { makeOperator } from './modules/operator.js';
import { makeSys } from './modules/sys.js';
import { makeTypes } from './modules/types.js';

/** Makes a module at its first import. */
export type ModuleMaker = (machine: Machine) => PyModule;

/** Makers by full name. */
export const moduleMakers: ReadonlyMap<string, ModuleMaker> = new Map<string, ModuleMaker>([
  ['dis', makeDis],
  ['functools', makeFunctools],
  ['itertools', makeItertools],
  ['math', makeMath],
  ['operator', makeOperator],
  ['sys', makeSys],
  ['types', makeTypes],
]);
