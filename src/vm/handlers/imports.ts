import { Op } from '../../bytecode/opcodes.js';
import { findAttribute } from '../../objects/attribute.js';
import { PyDict } from '../../objects/dict.js';
import { PyException, Raise, exceptionTypes, raise } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import { dropOne, pushResult, replaceTwo } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Imports, through the machine's registry of modules. */
export const importHandlers: readonly (readonly [number, Handler])[] = [
  [Op.IMPORT_NAME, importName], [Op.IMPORT_FROM, importFrom],
];

/** `import a.b` binds `a`; `from a.b import …` needs `a.b`. */
function importName(machine: Machine, frame: Frame, index: number): void {
  const name = frame.instructions.names[index]!;
  const level = frame.localsplus[frame.sp - 2] as number;
  const fromList = frame.localsplus[frame.sp - 1]!;
  if (level > 0) raise('ImportError', 'attempted relative import with no known parent package');
  const module = importDotted(machine, name);
  const top = machine.modules.get(name.split('.')[0]!)!;
  replaceTwo(machine, frame, fromList instanceof PyTuple ? module : top);
}

/** Imports the packages on the way, then the module itself. */
function importDotted(machine: Machine, name: string): PyModule {
  let found: PyModule | undefined;
  for (let end = name.indexOf('.'); ; end = name.indexOf('.', end + 1)) {
    const part = end < 0 ? name : name.slice(0, end);
    const module = machine.importModule(part);
    if (module === undefined) noModule(part, found);
    if (end < 0) return module;
    found = module;
  }
}

function noModule(name: string, parent: PyModule | undefined): never {
  const reason = parent === undefined ? '' : `; '${parent.name}' is not a package`;
  throw importError('ModuleNotFoundError', `No module named '${name}'${reason}`, { name });
}

function importError(
  kind: 'ImportError' | 'ModuleNotFoundError', message: string, members: Readonly<Record<string, PyValue>>,
): Raise {
  const exception = new PyException(exceptionTypes[kind], [message]);
  exception.members.set('msg', message);
  for (const [member, value] of Object.entries(members)) exception.members.set(member, value);
  return new Raise(exception);
}

function importFrom(machine: Machine, frame: Frame, index: number): void {
  const module = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, findAttribute(machine, module, frame.instructions.names[index]!), pushImported);
}

function pushImported(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  if (value === undefined) {
    const name = frame.instructions.names[frame.instructions.args[frame.current]!]!;
    const module = frame.localsplus[frame.sp - 1]!;
    const from = module instanceof PyModule ? module.name : '<unknown module name>';
    throw importError('ImportError', `cannot import name '${name}' from '${from}' (unknown location)`, { name: from, name_from: name });
  }
  pushResult(machine, frame, value);
}

/** `from module import *`: the names in `__all__`, or all without a leading underscore. */
export function importStar(machine: Machine, frame: Frame): void {
  const module = frame.localsplus[frame.sp - 1] as PyModule;
  const target = frame.locals as PyDict;
  const { entries } = module.dict!;
  const all = entries.get('__all__');
  const names = all instanceof PyTuple ? all.items : [...entries.keys()].filter((name) => !(name as string).startsWith('_'));
  for (const name of names) target.entries.set(name, entries.get(name)!);
  dropOne(machine, frame);
  frame.push(null);
}
