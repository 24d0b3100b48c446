/** The exceptions whose construction or text is their own: NameError to SyntaxError (Objects/exceptions.c). */
import type { Context } from './context.js';
import { PyException, exceptionTypes, raise } from './exception.js';
import type { ExceptionName } from './exception.js';
import { initException, strException } from './exception-methods.js';
import { collect } from './iteration.js';
import { addMethods, addNew } from './native.js';
import type { Native } from './native.js';
import type { PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { repr, str } from './text.js';
import { PyTuple } from './tuple.js';
import type { PyType } from './type.js';

const asException = (object: PyValue): PyException => object as PyException;

/** Keyword arguments that set members: `NameError('…', name='x')`. */
const KEYWORDS: Partial<Record<ExceptionName, readonly string[]>> = {
  NameError: ['name'], AttributeError: ['name', 'obj'], ImportError: ['name', 'path', 'name_from'],
};

function initWithKeywords(name: ExceptionName, allowed: readonly string[]): Native {
  return (_context, [self, ...args], keywords) => {
    const exception = asException(self!);
    for (const keyword of keywords?.keys() ?? []) {
      if (!allowed.includes(keyword)) raise('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
    }
    exception.args = args;
    for (const member of allowed) exception.members.delete(member);
    for (const [keyword, value] of keywords ?? []) exception.members.set(keyword, value);
    if (name === 'ImportError' && args.length === 1) exception.members.set('msg', args[0]!);
    return null;
  };
}

/** StopIteration's value and SystemExit's code are among the arguments. */
function initFromArguments(member: string, pick: (args: PyValue[]) => PyValue | undefined): Native {
  return (context, args, keywords) => {
    const done = initException(context, args, keywords);
    const value = pick(args.slice(1));
    if (value !== undefined) asException(args[0]!).members.set(member, value);
    return done;
  };
}

/** Linux's error numbers that have exceptions of their own. */
const ERRNO_TYPES: ReadonlyMap<PyValue, ExceptionName> = new Map<PyValue, ExceptionName>([
  [1, 'PermissionError'], [2, 'FileNotFoundError'], [3, 'ProcessLookupError'], [4, 'InterruptedError'], [10, 'ChildProcessError'],
  [11, 'BlockingIOError'], [13, 'PermissionError'], [17, 'FileExistsError'], [20, 'NotADirectoryError'], [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'], [103, 'ConnectionAbortedError'], [104, 'ConnectionResetError'], [108, 'BrokenPipeError'],
  [110, 'TimeoutError'], [111, 'ConnectionRefusedError'], [114, 'BlockingIOError'], [115, 'BlockingIOError'],
]);

/** `OSError(errno, strerror, …)` is an instance of the number's own exception. */
const newOSError: Native = (_context, [type, ...args]) => {
  const own = type === exceptionTypes.OSError && args.length >= 2 && args.length <= 5 ? ERRNO_TYPES.get(args[0]!) : undefined;
  return new PyException(own === undefined ? type as PyType : exceptionTypes[own], args);
};

const initOSError: Native = (context, args, keywords) => {
  const done = initException(context, args, keywords);
  const [self, ...given] = args;
  if (given.length < 2 || given.length > 5) return done;
  const [errno, strerror, filename = null, , filename2 = null] = given;
  const exception = asException(self!);
  exception.members.set('errno', errno!);
  exception.members.set('strerror', strerror!);
  if (filename === null) return done;
  if (exception.type === exceptionTypes.BlockingIOError && typeof filename === 'number') {
    exception.members.set('characters_written', filename);
    return done;
  }
  exception.members.set('filename', filename);
  if (filename2 !== null) exception.members.set('filename2', filename2);
  exception.args = [errno!, strerror!];
  return done;
};

function* strOSError(context: Context, [self]: PyValue[]): Steps {
  const { members } = asException(self!);
  const [errno, strerror, filename, second] = ['errno', 'strerror', 'filename', 'filename2'].map((name) => members.get(name));
  if (filename === undefined && (errno === undefined || strerror === undefined)) return yield* settle(strException(context, [self!], undefined));
  const text = `[Errno ${yield* settle(str(context, errno ?? null))}] ${yield* settle(str(context, strerror ?? null))}`;
  if (filename === undefined) return text;
  const other = second === undefined ? '' : ` -> ${yield* settle(repr(context, second))}`;
  return `${text}: ${yield* settle(repr(context, filename))}${other}`;
}

const PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', '_metadata'];

function* initSyntaxError(context: Context, args: PyValue[], keywords: Parameters<Native>[2]): Steps {
  const done = initException(context, args, keywords) as PyValue;
  const [self, message, place] = args;
  const { members } = asException(self!);
  if (message !== undefined) members.set('msg', message);
  if (place === undefined || args.length !== 3) return done;
  const parts = yield* settle(collect(context, place));
  if (parts.length < 4) raise('TypeError', `function takes at least 4 arguments (${parts.length} given)`);
  if (parts.length > 7) raise('TypeError', `function takes at most 7 arguments (${parts.length} given)`);
  parts.forEach((part, i) => { members.set(PLACE[i]!, part); });
  if (parts.length === 5) raise('TypeError', 'end_offset must be provided when end_lineno is provided');
  return done;
}

function* strSyntaxError(context: Context, [self]: PyValue[]): Steps {
  const { members } = asException(self!);
  const message = yield* settle(str(context, members.get('msg') ?? null));
  const [filename, line] = [members.get('filename'), members.get('lineno')];
  const place = [
    ...(typeof filename === 'string' ? [filename.split('/').at(-1)!] : []),
    ...(typeof line === 'number' || typeof line === 'bigint' ? [`line ${line}`] : []),
  ];
  return place.length === 0 ? message : `${message} (${place.join(', ')})`;
}

/** Gives these exceptions `__init__` and `__str__`. */
export function installExceptionKinds(): void {
  for (const [name, allowed] of Object.entries(KEYWORDS)) {
    addMethods(exceptionTypes[name as ExceptionName], { __init__: initWithKeywords(name as ExceptionName, allowed) });
  }
  addMethods(exceptionTypes.StopIteration, { __init__: initFromArguments('value', ([value]) => value) });
  addMethods(exceptionTypes.SystemExit, {
    __init__: initFromArguments('code', (given) => (given.length > 1 ? new PyTuple(given) : given[0])),
  });
  addNew(exceptionTypes.OSError, newOSError);
  addMethods(exceptionTypes.OSError, { __init__: initOSError, __str__: strOSError });
  addMethods(exceptionTypes.SyntaxError, { __init__: initSyntaxError, __str__: strSyntaxError });
  addMethods(exceptionTypes.KeyError, {
    __str__: (context, args) => {
      const { args: given } = asException(args[0]!);
      return given.length === 1 ? repr(context, given[0]!) : strException(context, args, undefined);
    },
  });
  addMethods(exceptionTypes.ImportError, {
    __str__: (context, args) => {
      const message = asException(args[0]!).members.get('msg');
      return typeof message === 'string' ? message : strException(context, args, undefined);
    },
  });
}
