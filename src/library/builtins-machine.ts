/** Builtin functions that look at the running program or at what is outside it. */
import { named, none, some } from '../objects/arguments.js';
import type { Declaration, Declarations } from '../objects/arguments.js';
import { callMethod, findAttribute } from '../objects/attribute.js';
import { call, callSpecial } from '../objects/call.js';
import { buildClass } from '../objects/class-creation.js';
import type { Context } from '../objects/context.js';
import { Raise, exceptionTypes, raise } from '../objects/exception.js';
import type { PyException } from '../objects/exception.js';
import { collect } from '../objects/iteration.js';
import { PyList } from '../objects/list.js';
import { PyModule } from '../objects/module.js';
import { PyMethodDescriptor } from '../objects/native.js';
import type { PyObject } from '../objects/object.js';
import type { PyValue } from '../objects/object.js';
import { Arrival, after, settle } from '../objects/pending.js';
import type { Result, Steps } from '../objects/pending.js';
import { sortItems } from '../objects/sort.js';
import { textOf } from '../objects/str-arguments.js';
import { repr, str } from '../objects/text.js';
import { PyType, typeOf } from '../objects/type.js';
import type { Frame } from '../vm/frame.js';
import type { Machine } from '../vm/machine.js';
import { importFor } from '../vm/importing.js';
import { standardStream } from './modules/sys.js';
import { printFunction } from './print.js';

function running(machine: Machine): Frame {
  if (machine.frame === null) throw new Error('a builtin that asks for the running frame was called while none runs');
  return machine.frame;
}

/** Names for `dir(value)`, unsorted. */
export function dirNames(machine: Machine, value: PyValue): Result<PyValue[]> {
  const type = typeOf(value);
  const own = type.lookup('__dir__');
  if (value instanceof PyType && (own === undefined || own instanceof PyMethodDescriptor)) return [...new Set(value.mro.flatMap((base) => [...base.namespace.keys()]))];
  if (value instanceof PyModule) return [...value.dict!.entries.keys()];
  return after(callSpecial(machine, value, '__dir__', []) ?? raise('TypeError', `'${type.name}' object does not provide __dir__`),
    (names) => collect(machine, names));
}

function* sortedNames(machine: Machine, named: Result<PyValue[]>): Steps {
  const names = yield* settle(named);
  yield* sortItems(machine, names, null, false);
  return new PyList(names);
}

function* vars(machine: Machine, value: PyValue): Steps {
  const names = yield* settle(findAttribute(machine, value, '__dict__'));
  return names === undefined ? raise('TypeError', 'vars() argument must have __dict__ attribute') : names;
}

function* input(machine: Machine, prompt: PyValue | undefined): Steps {
  if (prompt !== undefined) machine.write('out', yield* settle(str(machine, prompt)));
  let line = machine.host.readLine();
  if (typeof line !== 'string') {
    let typed = '';
    yield new Arrival(line.then((text) => { typed = text; }));
    line = typed;
  }
  if (line === '') raise('EOFError', 'EOF when reading a line');
  return line.replace(/\r?\n$/, '');
}

const IMPORT_PARAMETERS = { names: ['name', 'globals', 'locals', 'fromlist', 'level'], positional: 5, required: 1 } as const;

const importByName = (machine: Machine): Declaration => named(IMPORT_PARAMETERS, (_, [name, , , fromList = null, level = 0]) => {
  const text = textOf(name!) ?? raise('TypeError', `__import__() argument 1 must be str, not ${typeOf(name!).name}`);
  if (level !== 0) raise('ImportError', 'attempted relative import with no known parent package');
  if (text === '') raise('ValueError', 'Empty module name');
  return importFor(machine, text, fromList);
});

const exit: Declaration = some(0, 1, (_, [status = null]) => raise('SystemExit', status));

/** __build_class__, __import__, dir, exit, globals, input, locals, print, quit, vars. */
export function machineFunctions(machine: Machine): Declarations {
  const stdout = (): PyValue => standardStream(machine, 'stdout');
  const locals = (): PyObject => running(machine).visibleLocals();
  return {
    __build_class__: () => (context, [, ...args], keywords) => buildClass(context, args, keywords),
    __import__: importByName(machine),
    dir: some(0, 1, (_, [value]) => sortedNames(machine, value === undefined ? collect(machine, locals()) : dirNames(machine, value))),
    exit,
    quit: exit,
    globals: none(() => running(machine).globals),
    input: some(0, 1, (_, [prompt]) => input(machine, prompt)),
    locals: none(locals),
    open: named({ names: ['file', 'mode', 'buffering', 'encoding', 'errors', 'newline', 'closefd', 'opener'], positional: 8, required: 1 },
      (_, [file, mode = 'r'], context) => open(context, file!, mode)),
    print: printFunction(stdout),
    vars: some(0, 1, (_, [value]) => (value === undefined ? locals() : vars(machine, value))),
  };
}

/** One of read, write, create and append, and with it binary or text, and `+`. */
const MODE = /^(?:[rwxa][bt]?\+?|[rwxa]\+[bt]|[bt][rwxa]\+?)$/;

/** There are no files: what is to be read is not there, and nothing can be written. */
function* open(context: Context, file: PyValue, mode: PyValue): Steps {
  if (typeof mode !== 'string') raise('TypeError', `open() argument 'mode' must be str, not ${typeOf(mode).name}`);
  if (!MODE.test(mode)) raise('ValueError', `invalid mode: ${yield* settle(repr(context, mode)) as Steps<string>}`);
  const [errno, reason] = /[wxa+]/.test(mode) ? [30, 'Read-only file system'] : [2, 'No such file or directory'];
  const error = yield* settle(call(context, exceptionTypes.OSError, [errno, reason, file]));
  yield* settle(callMethod(context, error, 'add_note', ['There are no files here.']));
  throw new Raise(error as PyException);
}

/** A builtin of CPython that is not here: it says so by name. */
export function refusedFunction(name: string): Declaration {
  return () => () => raise('NotImplementedError', `${name}() is not supported here`);
}
