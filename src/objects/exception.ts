import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import type { PyTraceback } from './traceback.js';
import { PyType, objectType, typeType } from './type.js';

/** The builtin exceptions: name and bases, in an order where bases come first. */
const HIERARCHY = [
  ['BaseException', 'object'], ['Exception', 'BaseException'], ['BaseExceptionGroup', 'BaseException'],
  ['ExceptionGroup', 'BaseExceptionGroup', 'Exception'],
  ['GeneratorExit', 'BaseException'], ['KeyboardInterrupt', 'BaseException'], ['SystemExit', 'BaseException'],
  ['ArithmeticError', 'Exception'], ['AssertionError', 'Exception'], ['AttributeError', 'Exception'],
  ['BufferError', 'Exception'], ['EOFError', 'Exception'], ['ImportError', 'Exception'], ['LookupError', 'Exception'],
  ['MemoryError', 'Exception'], ['NameError', 'Exception'], ['OSError', 'Exception'], ['ReferenceError', 'Exception'],
  ['RuntimeError', 'Exception'], ['StopAsyncIteration', 'Exception'], ['StopIteration', 'Exception'],
  ['SyntaxError', 'Exception'], ['SystemError', 'Exception'], ['TypeError', 'Exception'], ['ValueError', 'Exception'],
  ['Warning', 'Exception'], ['FloatingPointError', 'ArithmeticError'], ['OverflowError', 'ArithmeticError'],
  ['ZeroDivisionError', 'ArithmeticError'], ['ModuleNotFoundError', 'ImportError'], ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'], ['UnboundLocalError', 'NameError'], ['BlockingIOError', 'OSError'],
  ['ChildProcessError', 'OSError'], ['ConnectionError', 'OSError'], ['FileExistsError', 'OSError'],
  ['FileNotFoundError', 'OSError'], ['InterruptedError', 'OSError'], ['IsADirectoryError', 'OSError'],
  ['NotADirectoryError', 'OSError'], ['PermissionError', 'OSError'], ['ProcessLookupError', 'OSError'],
  ['TimeoutError', 'OSError'], ['BrokenPipeError', 'ConnectionError'], ['ConnectionAbortedError', 'ConnectionError'],
  ['ConnectionRefusedError', 'ConnectionError'], ['ConnectionResetError', 'ConnectionError'],
  ['NotImplementedError', 'RuntimeError'], ['PythonFinalizationError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'], ['IndentationError', 'SyntaxError'], ['TabError', 'IndentationError'],
  ['_IncompleteInputError', 'SyntaxError'], ['UnicodeError', 'ValueError'], ['UnicodeDecodeError', 'UnicodeError'],
  ['UnicodeEncodeError', 'UnicodeError'], ['UnicodeTranslateError', 'UnicodeError'], ['BytesWarning', 'Warning'],
  ['DeprecationWarning', 'Warning'], ['EncodingWarning', 'Warning'], ['FutureWarning', 'Warning'],
  ['ImportWarning', 'Warning'], ['PendingDeprecationWarning', 'Warning'], ['ResourceWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'], ['SyntaxWarning', 'Warning'], ['UnicodeWarning', 'Warning'], ['UserWarning', 'Warning'],
] as const;

/** Those whose instances have members of their own; a class can derive from one of them only, and from any number of the others. */
const WITH_MEMBERS: ReadonlySet<string> = new Set([
  'BaseException', 'BaseExceptionGroup', 'SystemExit', 'AttributeError', 'ImportError', 'NameError', 'OSError', 'StopIteration', 'SyntaxError',
  'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError',
]);

/** Name of a builtin exception. */
export type ExceptionName = (typeof HIERARCHY)[number][0];

/** The builtin exception types by name. */
export const exceptionTypes = buildHierarchy();

function buildHierarchy(): Readonly<Record<ExceptionName, PyType>> {
  const types = new Map<string, PyType>([['object', objectType]]);
  for (const [name, ...bases] of HIERARCHY) {
    const type = new PyType(typeType, name, bases.map((base) => types.get(base)!), false);
    if (!WITH_MEMBERS.has(name)) type.layout = type.bases[0]!.layout;
    types.set(name, type);
  }
  types.delete('object');
  return Object.fromEntries(types) as Record<ExceptionName, PyType>;
}

/** An exception object. */
export class PyException extends PyObject {
  traceback: PyTraceback | null = null;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  /** Attributes that some types have besides `args`: `name` and `obj`, StopIteration's `value`, OSError's `errno` … */
  readonly members = new Map<string, PyValue>();

  constructor(type: PyType, public args: readonly PyValue[]) {
    super(type);
  }
}

/** Carries a Python exception through JavaScript: natives throw it, the machine catches it. */
export class Raise {
  /** Whether it has passed the machine, which gave the exception its `__context__`. */
  chained = false;

  constructor(readonly exception: PyException) {}
}

/** A new builtin exception with `message` as its only argument. */
export function makeException(name: ExceptionName, ...args: PyValue[]): PyException {
  return new PyException(exceptionTypes[name], args);
}

/** The StopIteration at the end of an iterator; a generator's return value comes with it. */
export function makeStop(value: PyValue): PyException {
  const stop = makeException('StopIteration', ...(value === null ? [] : [value]));
  stop.members.set('value', value);
  return stop;
}

/** Raises StopIteration with a value, if only None; it learns of no context (`_PyGen_SetStopIterationValue`). */
export function stopWith(value: PyValue): never {
  const stop = makeException('StopIteration', value);
  stop.members.set('value', value);
  const error = new Raise(stop);
  error.chained = true;
  throw error;
}

/** Raises a builtin exception: `raise('TypeError', "unhashable type: 'list'")`. */
export function raise(name: ExceptionName, ...args: PyValue[]): never {
  throw new Raise(makeException(name, ...args));
}

/** Whether an exception is an instance of a builtin exception type. */
export function isException(exception: PyException, name: ExceptionName): boolean {
  return exception.type.isSubtypeOf(exceptionTypes[name]);
}
