/** The library as the machine gets it: the names of builtins, and modules by name. */
import { declareFunctions } from '../objects/arguments.js';
import type { Declarations } from '../objects/arguments.js';
import { exceptionTypes } from '../objects/exception.js';
import { PyDict } from '../objects/dict.js';
import { PyList } from '../objects/list.js';
import { PyModule } from '../objects/module.js';
import type { PyValue } from '../objects/object.js';
import { Arrival } from '../objects/pending.js';
import type { Result, Steps } from '../objects/pending.js';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../values/plain.js';
import type { FoundModule } from '../vm/host.js';
import type { Machine } from '../vm/machine.js';
import { codeFunctions } from './builtins-code.js';
import { iterationFunctions } from './builtins-iteration.js';
import { machineFunctions, refusedFunction } from './builtins-machine.js';
import { numberFunctions } from './builtins-numbers.js';
import { objectFunctions } from './builtins-objects.js';
import { hasModule, loadModules, loadedModule, moduleNames } from './loading.js';
import type { LoadedModule } from './loading.js';
import { makeSys } from './modules/sys.js';
import { BUILTIN_NAMES } from './builtin-names.js';
import { builtinTypes } from './types.js';

/** Fills the machine's builtins with every name that CPython has; what is not supported refuses to be called. */
export function installBuiltins(machine: Machine): void {
  const known = new Map<string, PyValue>([
    ['__name__', 'builtins'], ['__debug__', true], ['None', null], ['True', true], ['False', false], ['Ellipsis', ELLIPSIS],
    ['NotImplemented', NOT_IMPLEMENTED], ['__doc__', null], ['__package__', ''], ['__loader__', null], ['__spec__', null],
    ...builtinTypes.map((type): [string, PyValue] => [type.name, type]),
    ...Object.entries(exceptionTypes), ['EnvironmentError', exceptionTypes.OSError], ['IOError', exceptionTypes.OSError],
    ...declareFunctions({
      ...numberFunctions, ...iterationFunctions, ...objectFunctions, ...codeFunctions(machine), ...machineFunctions(machine),
    }),
  ]);
  const refused: Declarations = Object.fromEntries(
    BUILTIN_NAMES.filter((name) => !known.has(name)).map((name) => [name, refusedFunction(name)]));
  for (const [name, value] of declareFunctions(refused)) known.set(name, value);
  for (const name of BUILTIN_NAMES) machine.builtins.set(name, known.get(name)!);
  const builtins = new PyModule('builtins', machine.builtins);
  builtins.dict = new PyDict(machine.builtins);
  machine.modules.set('sys', makeSys(machine));
  machine.modules.set('builtins', builtins);
}

/** Finds a module in the library; fetches its chunk when it is not here yet. Undefined for a name that the library does not have. */
export function findModule(machine: Machine, name: string): Result<FoundModule | undefined> {
  const loaded = loadedModule(name);
  if (loaded !== undefined) return found(machine, name, loaded);
  return hasModule(name) ? fetchAndFind(machine, name) : undefined;
}

function* fetchAndFind(machine: Machine, name: string): Steps<FoundModule> {
  yield new Arrival(loadModules([name]));
  const loaded = loadedModule(name);
  if (loaded === undefined) throw new Error(`the machine went on before the module ${name} was loaded`);
  return found(machine, name, loaded);
}

function found(machine: Machine, name: string, loaded: LoadedModule): FoundModule {
  if ('make' in loaded) return { module: loaded.make(machine), code: null };
  const builtins: [PyValue, PyValue] = ['__builtins__', machine.modules.get('builtins')!];
  const parent = loaded.isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const path: [PyValue, PyValue][] = loaded.isPackage ? [['__path__', new PyList([])]] : [];
  return { module: new PyModule(name, [['__package__', parent], ...path, builtins], 'frozen'), code: loaded.code };
}

/** The note of a ModuleNotFoundError: what can be imported here. */
export function missingModuleNote(): string {
  return `These modules can be imported here: ${moduleNames().join(', ')}.`;
}
