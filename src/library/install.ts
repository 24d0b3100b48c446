/** The library as the machine gets it: the names of builtins, and modules by name. */
import { declareFunctions } from '../objects/arguments.js';
import type { Declarations } from '../objects/arguments.js';
import { exceptionTypes } from '../objects/exception.js';
import type { PyModule } from '../objects/module.js';
import type { PyValue } from '../objects/object.js';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../values/plain.js';
import type { Machine } from '../vm/machine.js';
import { iterationFunctions } from './builtins-iteration.js';
import { machineFunctions, refusedFunction } from './builtins-machine.js';
import { numberFunctions } from './builtins-numbers.js';
import { objectFunctions } from './builtins-objects.js';
import { moduleMakers } from './modules.js';
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
      ...numberFunctions, ...iterationFunctions, ...objectFunctions, ...machineFunctions(machine),
    }),
  ]);
  const refused: Declarations = Object.fromEntries(
    BUILTIN_NAMES.filter((name) => !known.has(name)).map((name) => [name, refusedFunction(name)]));
  for (const [name, value] of declareFunctions(refused)) known.set(name, value);
  for (const name of BUILTIN_NAMES) machine.builtins.set(name, known.get(name)!);
}

/** Makes a module of the library; undefined for a name that it does not have. */
export function importModule(machine: Machine, name: string): PyModule | undefined {
  return moduleMakers.get(name)?.(machine);
}
