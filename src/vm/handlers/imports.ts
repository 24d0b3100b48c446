import { Op } from '../../bytecode/opcodes.js';
import { findAttribute } from '../../objects/attribute.js';
import type { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { dropOne, pushResult, replaceTwo } from '../frame.js';
import type { Frame } from '../frame.js';
import { importError, importFor, publicNames } from '../importing.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Imports, through the machine's registry of modules. */
export const importHandlers: readonly (readonly [number, Handler])[] = [
  [Op.IMPORT_NAME, importName], [Op.IMPORT_FROM, importFrom],
];

function importName(machine: Machine, frame: Frame, index: number): void {
  const level = frame.localsplus[frame.sp - 2] as number;
  if (level > 0) raise('ImportError', 'attempted relative import with no known parent package');
  machine.complete(frame, importFor(machine, frame.instructions.names[index]!, frame.localsplus[frame.sp - 1]!), replaceTwo);
}

function importFrom(machine: Machine, frame: Frame, index: number): void {
  const module = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, findAttribute(machine, module, frame.instructions.names[index]!), pushImported);
}

/** A submodule that is being imported is no attribute of its package yet. */
function pushImported(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  const name = frame.instructions.names[frame.instructions.args[frame.current]!]!;
  const module = frame.localsplus[frame.sp - 1]!;
  const from = module instanceof PyModule ? module.name : '<unknown module name>';
  const found = value === undefined ? machine.modules.get(`${from}.${name}`) : value;
  if (found === undefined) {
    throw importError('ImportError', `cannot import name '${name}' from '${from}' (unknown location)`, { name: from, name_from: name });
  }
  pushResult(machine, frame, found);
}

/** `from module import *`. */
export function importStar(machine: Machine, frame: Frame): void {
  machine.complete(frame, publicNames(machine, frame.localsplus[frame.sp - 1]!), (_, __, names: [string, PyValue][]) => {
    const { entries } = frame.locals as PyDict;
    for (const [name, value] of names) entries.set(name, value);
    dropOne(machine, frame);
    frame.push(null);
  });
}
