/** The import system: `importlib._bootstrap`, with the host as the only finder. */
import { findAttribute, setAttribute } from '../objects/attribute.js';
import { pyCode } from '../objects/code.js';
import { PyException, Raise, exceptionTypes, raise } from '../objects/exception.js';
import { PyFunction } from '../objects/function.js';
import { collect } from '../objects/iteration.js';
import { PyList } from '../objects/list.js';
import { PyModule } from '../objects/module.js';
import { ensureDict } from '../objects/object-methods.js';
import type { PyValue } from '../objects/object.js';
import { FunctionCall, settle } from '../objects/pending.js';
import type { Steps } from '../objects/pending.js';
import type { Machine } from './machine.js';

/** Imports a module by its full name, the packages on the way first; gives the module itself (`_gcd_import`). */
export function* importModule(machine: Machine, name: string): Steps {
  const known = machine.modules.get(name);
  if (known !== undefined && known !== null) return known;
  let parent: PyValue | undefined;
  for (let end = name.indexOf('.'); ; end = name.indexOf('.', end + 1)) {
    const path = end < 0 ? name : name.slice(0, end);
    const module: PyValue = yield* importChild(machine, path, parent);
    if (end < 0) return module;
    parent = module;
  }
}

/** `import a.b.c` gives `a`; `from a.b import …` gives `a.b`, and imports the submodules that are named (`__import__`). */
export function* importFor(machine: Machine, name: string, fromList: PyValue): Steps {
  const module = yield* importModule(machine, name);
  const names = fromList === null ? [] : yield* settle(collect(machine, fromList));
  if (names.length === 0) return name.includes('.') ? yield* importModule(machine, name.slice(0, name.indexOf('.'))) : module;
  if (!(yield* isPackage(machine, module))) return module;
  for (const child of names) {
    if (typeof child !== 'string' || child === '*' || (yield* settle(findAttribute(machine, module, child))) !== undefined) continue;
    yield* tryChild(machine, `${name}.${child}`, module);
  }
  return module;
}

function* importChild(machine: Machine, path: string, parent: PyValue | undefined): Steps {
  const known = machine.modules.get(path);
  if (known === null) throw importError('ModuleNotFoundError', `import of ${path} halted; None in sys.modules`, { name: path });
  if (known !== undefined) return known;
  if (parent !== undefined && !(yield* isPackage(machine, parent))) {
    throw missing(machine, path, `; '${path.slice(0, path.lastIndexOf('.'))}' is not a package`);
  }
  const module = yield* tryChild(machine, path, parent);
  if (module === undefined) throw missing(machine, path, '');
  return module;
}

/** Finds a module, runs its code, and makes it an attribute of its package; undefined when there is none. */
function* tryChild(machine: Machine, path: string, parent: PyValue | undefined): Steps<PyValue | undefined> {
  const found = yield* settle(machine.host.findModule(machine, path));
  if (found === undefined) return undefined;
  const { module, code } = found;
  machine.modules.set(path, module);
  if (code !== null) {
    const globals = module.dict!;
    try {
      yield* settle<PyValue>(new FunctionCall(new PyFunction(pyCode(code), globals), [], undefined, undefined, globals));
    } catch (error) {
      machine.modules.delete(path);
      throw error;
    }
  }
  // A module's code may put another object in its place.
  const imported = machine.modules.get(path) ?? module;
  if (parent !== undefined) yield* settle(setAttribute(machine, parent, path.slice(path.lastIndexOf('.') + 1), imported));
  return imported;
}

function* isPackage(machine: Machine, module: PyValue): Steps<boolean> {
  return (yield* settle(findAttribute(machine, module, '__path__'))) !== undefined;
}

function missing(machine: Machine, name: string, reason: string): Raise {
  const error = importError('ModuleNotFoundError', `No module named '${name}'${reason}`, { name });
  ensureDict(error.exception).entries.set('__notes__', new PyList([machine.host.missingModuleNote(name)]));
  return error;
}

/** An ImportError with its members `msg`, `name` … */
export function importError(
  kind: 'ImportError' | 'ModuleNotFoundError', message: string, members: Readonly<Record<string, PyValue>>,
): Raise {
  const exception = new PyException(exceptionTypes[kind], [message]);
  exception.members.set('msg', message);
  for (const [member, value] of Object.entries(members)) exception.members.set(member, value);
  return new Raise(exception);
}

/** What `from module import *` binds: the names in `__all__`, or all without a leading underscore. */
export function* publicNames(machine: Machine, module: PyValue): Steps<[name: string, value: PyValue][]> {
  const all = yield* settle(findAttribute(machine, module, '__all__'));
  const names = all === undefined ? [...module instanceof PyModule ? module.dict!.entries.keys() : []] : yield* settle(collect(machine, all));
  const found: [string, PyValue][] = [];
  for (const name of names) {
    if (typeof name !== 'string' || (all === undefined && name.startsWith('_'))) continue;
    const value = yield* settle(findAttribute(machine, module, name));
    if (value === undefined) raise('AttributeError', `module '${module instanceof PyModule ? module.name : '?'}' has no attribute '${name}'`);
    found.push([name, value]);
  }
  return found;
}
