/** `compile`, `eval` and `exec`: programs that run programs. */
import { ValueFault } from '../values/fault.js';
import { decodeBytes } from '../values/codecs.js';
import { PyBytes } from '../values/plain.js';
import { Diagnostic } from '../source/diagnostic.js';
import { named } from '../objects/arguments.js';
import type { Declarations } from '../objects/arguments.js';
import { PyCell } from '../objects/cell.js';
import { PyCode, pyCode } from '../objects/code.js';
import { PyDict } from '../objects/dict.js';
import { PyException, Raise, exceptionTypes, raise } from '../objects/exception.js';
import type { ExceptionName } from '../objects/exception.js';
import { PyFunction } from '../objects/function.js';
import { PyModule } from '../objects/module.js';
import { PyObject } from '../objects/object.js';
import type { PyValue } from '../objects/object.js';
import { FunctionCall, after } from '../objects/pending.js';
import type { Result } from '../objects/pending.js';
import { textOf } from '../objects/str-arguments.js';
import { PyTuple, tupleOf } from '../objects/tuple.js';
import { typeOf } from '../objects/type.js';
import type { Machine } from '../vm/machine.js';

type Mode = 'exec' | 'eval' | 'single';

/** The SyntaxError of a text that does not compile; of one that is refused here, an error that says so. */
function compileError({ kind, message, span, text, isPython, foundBy }: Diagnostic, filename: string): Raise {
  // Nested too deeply: CPython's parser has run out of its stack.
  if (kind === 'limit') return new Raise(new PyException(exceptionTypes.MemoryError, [message]));
  if (!isPython) return new Raise(new PyException(exceptionTypes.NotImplementedError, [message]));
  const place = span === null ? [] : [filename, span.line, span.offset, text, span.endLine, span.endOffset];
  // The symbol table raises with the message alone, and sets the attributes later (`PyErr_RangedSyntaxLocationObject`).
  const args = span === null || foundBy === 'symtable' ? [message] : [message, tupleOf(place)];
  const error = new PyException(exceptionTypes[kind as ExceptionName], args);
  error.members.set('msg', message);
  ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, at) => {
    if (place[at] !== undefined) error.members.set(name, place[at]);
  });
  return new Raise(error);
}

/** Compiles a text. Raises SyntaxError, MemoryError for what is nested too deeply, and NotImplementedError for what is refused here. */
export function compileText(machine: Machine, text: string, filename: string, mode: Mode): PyCode {
  if (text.includes('\0')) throw compileError(new Diagnostic('SyntaxError', 'source code string cannot contain null bytes'), filename);
  try {
    return pyCode(machine.host.compile(text, filename, mode));
  } catch (error) {
    throw error instanceof Diagnostic ? compileError(error, filename) : error;
  }
}

/** The text of a program that is a str or bytes; undefined for anything else. */
function sourceText(source: PyValue): string | undefined {
  if (!(source instanceof PyBytes)) return textOf(source);
  try {
    return decodeBytes(source, 'utf-8');
  } catch (error) {
    if (error instanceof ValueFault) raise('SyntaxError', `(unicode error) ${error.message}`);
    throw error;
  }
}

/** The builtins that code with these globals sees: what their `__builtins__` says (`_PyEval_BuiltinsFromGlobals`). */
function builtinsFor(machine: Machine, globals: PyDict): Map<PyValue, PyValue> {
  const own = globals.entries.get('__builtins__');
  if (own instanceof PyModule) return own.dict!.entries;
  return own instanceof PyDict ? own.entries : machine.builtins;
}

interface Namespaces {
  readonly globals: PyDict;
  readonly locals: PyObject;
}

/** The namespaces to run in: those of the frame that asks, unless others are given. */
function namespaces(machine: Machine, globals: PyValue, locals: PyValue, refuse: NamespaceFaults): Namespaces {
  const { frame } = machine;
  if (frame === null) throw new Error('code is to be run by a builtin that no frame called');
  if (globals !== null && !(globals instanceof PyDict)) refuse.globals(globals);
  if (locals !== null && !isMapping(locals)) refuse.locals(locals);
  if (globals === null) return { globals: frame.globals, locals: locals === null ? frame.visibleLocals() : locals as PyObject };
  // Code that runs is always given builtins.
  if (!globals.entries.has('__builtins__')) globals.entries.set('__builtins__', new PyDict(frame.builtins));
  return { globals, locals: locals === null ? globals : locals as PyObject };
}

interface NamespaceFaults {
  globals(value: PyValue): never;
  locals(value: PyValue): never;
}

const isMapping = (value: PyValue): boolean => value instanceof PyObject && typeOf(value).lookup('__getitem__') !== undefined;

const EVAL_FAULTS: NamespaceFaults = {
  globals: (value) => raise('TypeError', isMapping(value) ? 'globals must be a real dict; try eval(code, {}, mapping)' : 'globals must be a dict'),
  locals: () => raise('TypeError', 'locals must be a mapping'),
};

const EXEC_FAULTS: NamespaceFaults = {
  globals: (value) => raise('TypeError', `exec() globals must be a dict, not ${typeOf(value).name}`),
  locals: (value) => raise('TypeError', `locals must be a mapping or None, not ${typeOf(value).name}`),
};

function run(machine: Machine, code: PyCode, { globals, locals }: Namespaces, closure?: PyTuple): Result {
  const body = new PyFunction(code, globals);
  body.qualname = code.code.name;
  body.builtins = builtinsFor(machine, globals);
  body.closure = closure;
  return new FunctionCall(body, [], undefined, undefined, locals);
}

function evaluate(machine: Machine, [source, globals = null, locals = null]: (PyValue | undefined)[]): Result {
  const where = namespaces(machine, globals, locals, EVAL_FAULTS);
  if (source instanceof PyCode) {
    if (source.code.freevars.length > 0) raise('TypeError', 'code object passed to eval() may not contain free variables');
    return run(machine, source, where);
  }
  const text = sourceText(source!) ?? raise('TypeError', 'eval() arg 1 must be a string, bytes or code object');
  return run(machine, compileText(machine, text.replace(/^[ \t]+/, ''), '<string>', 'eval'), where);
}

function execute(machine: Machine, [source, globals = null, locals = null, closure = null]: (PyValue | undefined)[]): Result {
  const where = namespaces(machine, globals, locals, EXEC_FAULTS);
  if (source instanceof PyCode) {
    return after(run(machine, source, where, checkClosure(source, closure)), () => null);
  }
  const text = sourceText(source!) ?? raise('TypeError', 'exec() arg 1 must be a string, bytes or code object');
  if (closure !== null) raise('TypeError', 'closure can only be used when source is a code object');
  return after(run(machine, compileText(machine, text, '<string>', 'exec'), where), () => null);
}

/** A cell for each free variable of the code, and nothing for code without any. */
function checkClosure({ code }: PyCode, closure: PyValue): PyTuple | undefined {
  const wanted = code.freevars.length;
  if (wanted === 0) return closure === null ? undefined : raise('TypeError', 'cannot use a closure with this code object');
  const fits = closure instanceof PyTuple && closure.items.length === wanted && closure.items.every((cell) => cell instanceof PyCell);
  return fits ? closure : raise('TypeError', `code object requires a closure of exactly length ${wanted}`);
}

/** `ast.PyCF_ONLY_AST` and its like: the outcome would be a tree. */
const TREE_FLAGS = 0x400 | 0x8000;

function compile(machine: Machine, [source, filename, mode, flags = 0, , optimize = -1]: (PyValue | undefined)[]): PyValue {
  const file = sourceText(filename!) ?? raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(filename!).name}`);
  if (typeof mode !== 'string') raise('TypeError', `compile() argument 'mode' must be str, not ${typeOf(mode!).name}`);
  if (typeof flags === 'number' && (flags & TREE_FLAGS) !== 0) raise('NotImplementedError', 'compile() to a syntax tree is not supported here');
  if (typeof optimize === 'number' && (optimize < -1 || optimize > 2)) raise('ValueError', 'compile(): invalid optimize value');
  if (mode !== 'exec' && mode !== 'eval' && mode !== 'single') raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  if (source instanceof PyCode) return source;
  const text = sourceText(source!) ?? raise('TypeError', 'compile() arg 1 must be a string, bytes or AST object');
  return compileText(machine, text, file, mode);
}

/** compile, eval, exec. */
export function codeFunctions(machine: Machine): Declarations {
  return {
    compile: named({ names: ['source', 'filename', 'mode', 'flags', 'dont_inherit', 'optimize', '_feature_version'], positional: 6, required: 3 },
      (_, args) => compile(machine, args)),
    eval: named({ names: ['', 'globals', 'locals'], positional: 3, required: 1 }, (_, args) => evaluate(machine, args)),
    exec: named({ names: ['', 'globals', 'locals', 'closure'], positional: 3, required: 1 }, (_, args) => execute(machine, args)),
  };
}
