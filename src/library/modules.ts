/** The modules that a program can import. */
import type { PyModule } from '../objects/module.js';
import type { Machine } from '../vm/machine.js';
import { makeDis } from './modules/dis.js';
import { makeSys } from './modules/sys.js';

/** Makes a module at its first import. */
export type ModuleMaker = (machine: Machine) => PyModule;

/** Makers by full name. */
export const moduleMakers: ReadonlyMap<string, ModuleMaker> = new Map<string, ModuleMaker>([
  ['dis', makeDis],
  ['sys', makeSys],
]);
