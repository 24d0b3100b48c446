/** `types.FunctionType(code, globals, …)`: a function made by hand, with a closure of the caller's choice. */
import { addConstructor, named } from './arguments.js';
import { PyCell } from './cell.js';
import { PyCode } from './code.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFunction, functionType } from './function.js';
import type { PyValue } from './object.js';
import { PyTuple } from './tuple.js';
import { typeOf } from './type.js';

function makeFunction([code, globals, name = null, defaults = null, closure = null, keywordDefaults = null]: (PyValue | undefined)[]): PyValue {
  if (!(code instanceof PyCode)) raise('TypeError', `function() argument 'code' must be code, not ${typeOf(code!).name}`);
  if (!(globals instanceof PyDict)) raise('TypeError', `function() argument 'globals' must be dict, not ${typeOf(globals!).name}`);
  if (name !== null && typeof name !== 'string') raise('TypeError', 'arg 3 (name) must be None or string');
  if (defaults !== null && !(defaults instanceof PyTuple)) raise('TypeError', 'arg 4 (defaults) must be None or tuple');
  checkClosure(code, closure);
  if (keywordDefaults !== null && !(keywordDefaults instanceof PyDict)) raise('TypeError', 'arg 6 (kwdefaults) must be None or dict');
  const made = new PyFunction(code, globals);
  if (name !== null) made.name = name;
  if (defaults !== null) made.defaults = defaults;
  if (closure instanceof PyTuple) made.closure = closure;
  if (keywordDefaults !== null) made.keywordDefaults = keywordDefaults;
  return made;
}

/** A closure has one cell for each free variable of the code. */
function checkClosure({ code }: PyCode, closure: PyValue): void {
  const wanted = code.freevars.length;
  if (!(closure instanceof PyTuple)) {
    if (wanted > 0 && closure === null) raise('TypeError', 'arg 5 (closure) must be tuple');
    if (closure !== null) raise('TypeError', 'arg 5 (closure) must be None or tuple');
    return;
  }
  if (closure.items.length !== wanted) {
    raise('ValueError', `${code.name} requires closure of length ${wanted}, not ${closure.items.length}`);
  }
  const stranger = closure.items.find((item) => !(item instanceof PyCell));
  if (stranger !== undefined) raise('TypeError', `arg 5 (closure) expected cell, found ${typeOf(stranger).name}`);
}

/** Gives the type of functions its constructor. */
export function installFunctionCreation(): void {
  addConstructor(functionType, named({ names: ['code', 'globals', 'name', 'argdefs', 'closure', 'kwdefaults'], positional: 6, required: 2 },
    (_, args) => makeFunction(args)));
}
