import { PyException, exceptionTypes, raise } from './exception.js';
import type { ExceptionName } from './exception.js';
import { collect } from './iteration.js';
import { PyList } from './list.js';
import { addGetters, addMethods, addNew } from './native.js';
import type { Native, PyGetSet } from './native.js';
import { ensureDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Keywords, Steps } from './pending.js';
import type { Context } from './context.js';
import { repr, str } from './text.js';
import { PyTraceback } from './traceback.js';
import { PyTuple, tupleOver } from './tuple.js';
import { PyType, typeOf } from './type.js';

const asException = (object: PyValue): PyException => object as PyException;

/** `BaseException.__new__` takes any arguments; `__init__` sees to keywords. */
const newException: Native = (_context, [type, ...args]) => new PyException(type as PyType, args);

const initException: Native = (_context, [self, ...args], keywords) => {
  refuseKeywords(self!, keywords);
  asException(self!).args = args;
  return null;
};

function refuseKeywords(self: PyValue, keywords: Keywords | undefined): void {
  if (keywords !== undefined && keywords.size > 0) raise('TypeError', `${typeOf(self).name}() takes no keyword arguments`);
}

function* reprException(context: Context, exception: PyException): Steps {
  const texts: string[] = [];
  for (const argument of exception.args) texts.push(yield* settle(repr(context, argument)));
  return `${exception.type.name}(${texts.join(', ')})`;
}

const strException: Native = (context, [self]) => {
  const { args } = asException(self!);
  if (args.length === 0) return '';
  return args.length === 1 ? str(context, args[0]!) : repr(context, new PyTuple(args));
};

function linkSetter(attribute: 'cause' | 'context', noun: string) {
  return (self: PyObject, value: PyValue | undefined): void => {
    if (value === undefined) raise('TypeError', `__${attribute}__ may not be deleted`);
    if (value !== null && !(value instanceof PyException)) raise('TypeError', `exception ${noun} must be None or derive from BaseException`);
    asException(self)[attribute] = value;
    if (attribute === 'cause') asException(self).suppressContext = true;
  };
}

function setTraceback(self: PyObject, value: PyValue | undefined): void {
  if (value !== null && !(value instanceof PyTraceback)) raise('TypeError', '__traceback__ must be a traceback or None');
  asException(self).traceback = value;
}

function setArguments(self: PyObject, value: PyValue | undefined, context: Context): ReturnType<NonNullable<PyGetSet['set']>> {
  if (value === undefined) raise('TypeError', 'args may not be deleted');
  return after(collect(context, value), (items) => { asException(self).args = items; });
}

function addNote(self: PyException, note: PyValue): null {
  if (typeof note !== 'string') raise('TypeError', `note must be a str, not '${typeOf(note).name}'`);
  const { entries } = ensureDict(self);
  const notes = entries.get('__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else entries.set('__notes__', new PyList([note]));
  return null;
}

function installBase(): void {
  const type = exceptionTypes.BaseException;
  addNew(type, newException);
  addMethods(type, {
    __init__: initException,
    __repr__: (context, [self]) => reprException(context, asException(self!)),
    __str__: strException,
    with_traceback: (_, [self, traceback]) => {
      setTraceback(asException(self!), traceback);
      return self!;
    },
    add_note: (_, [self, note]) => addNote(asException(self!), note!),
  });
  addGetters(type, {
    args: { get: (self) => tupleOver(asException(self).args), set: setArguments },
    __traceback__: { get: (self) => asException(self).traceback, set: setTraceback },
    __cause__: { get: (self) => asException(self).cause, set: linkSetter('cause', 'cause') },
    __context__: { get: (self) => asException(self).context, set: linkSetter('context', 'context') },
    __suppress_context__: {
      get: (self) => asException(self).suppressContext,
      set: (self, value) => { asException(self).suppressContext = value === true; },
    },
    __dict__: ensureDict,
  });
  for (const each of Object.values(exceptionTypes)) each.hasDict = true;
}

/** Attributes that some exceptions have besides their arguments; unset ones are None. */
const MEMBERS: Partial<Record<ExceptionName, readonly string[]>> = {
  NameError: ['name'], AttributeError: ['name', 'obj'], ImportError: ['msg', 'name', 'path', 'name_from'],
  OSError: ['errno', 'strerror', 'filename', 'filename2'],
  SyntaxError: ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'],
};

function installMembers(): void {
  for (const [name, members] of Object.entries(MEMBERS)) {
    addGetters(exceptionTypes[name as ExceptionName], Object.fromEntries(members.map((member) => [member, memberAccess(member)])));
  }
  addGetters(exceptionTypes.StopIteration, { value: memberAccess('value') });
  addGetters(exceptionTypes.SystemExit, { code: memberAccess('code') });
}

function memberAccess(member: string) {
  return {
    get: (self: PyObject): PyValue => asException(self).members.get(member) ?? null,
    set: (self: PyObject, value: PyValue | undefined): void => {
      if (value === undefined) asException(self).members.delete(member);
      else asException(self).members.set(member, value);
    },
  };
}

/** Keyword arguments that set members: `NameError('…', name='x')`. */
const KEYWORDS: Partial<Record<ExceptionName, readonly string[]>> = {
  NameError: ['name'], AttributeError: ['name', 'obj'], ImportError: ['name', 'path', 'name_from'],
};

function initWithKeywords(name: ExceptionName, allowed: readonly string[]): Native {
  return (_context, [self, ...args], keywords) => {
    const exception = asException(self!);
    exception.args = args;
    if (name === 'ImportError' && args.length === 1) exception.members.set('msg', args[0]!);
    for (const [keyword, value] of keywords ?? []) {
      if (!allowed.includes(keyword)) raise('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
      exception.members.set(keyword, value);
    }
    return null;
  };
}

function installInitialisers(): void {
  for (const [name, allowed] of Object.entries(KEYWORDS)) {
    addMethods(exceptionTypes[name as ExceptionName], { __init__: initWithKeywords(name as ExceptionName, allowed) });
  }
  addMethods(exceptionTypes.StopIteration, { __init__: firstArgument('value') });
  addMethods(exceptionTypes.SystemExit, {
    __init__: (context, args, keywords) => {
      const done = initException(context, args, keywords);
      const given = args.slice(1);
      if (given.length > 0) asException(args[0]!).members.set('code', given.length === 1 ? given[0]! : new PyTuple(given));
      return done;
    },
  });
  addMethods(exceptionTypes.OSError, { __init__: initOSError, __str__: strOSError });
  addMethods(exceptionTypes.SyntaxError, { __init__: initSyntaxError, __str__: strSyntaxError });
}

function firstArgument(member: string): Native {
  return (context, args, keywords) => {
    const done = initException(context, args, keywords);
    if (args[1] !== undefined) asException(args[0]!).members.set(member, args[1]);
    return done;
  };
}

const initOSError: Native = (context, args, keywords) => {
  const done = initException(context, args, keywords);
  const [self, errno, strerror, filename] = args;
  if (errno === undefined || strerror === undefined) return done;
  const { members } = asException(self!);
  members.set('errno', errno);
  members.set('strerror', strerror);
  if (filename !== undefined) {
    members.set('filename', filename);
    asException(self!).args = [errno, strerror];
  }
  return done;
};

function* strOSError(context: Context, [self]: PyValue[]): Steps {
  const { members } = asException(self!);
  const errno = members.get('errno');
  if (errno === undefined) return yield* settle(strException(context, [self!], undefined));
  const text = `[Errno ${yield* settle(str(context, errno))}] ${yield* settle(str(context, members.get('strerror') ?? null))}`;
  const filename = members.get('filename');
  return filename === undefined ? text : `${text}: ${yield* settle(repr(context, filename))}`;
}

const initSyntaxError: Native = (context, args, keywords) => {
  const done = initException(context, args, keywords);
  const [self, message, place] = args;
  const { members } = asException(self!);
  if (message !== undefined) members.set('msg', message);
  if (place instanceof PyTuple) {
    ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, i) => {
      if (place.items[i] !== undefined) members.set(name, place.items[i]);
    });
  }
  return done;
};

function* strSyntaxError(context: Context, [self]: PyValue[]): Steps {
  const { members } = asException(self!);
  const message = yield* settle(str(context, members.get('msg') ?? null));
  const filename = members.get('filename');
  const line = members.get('lineno');
  if (typeof filename === 'string' && typeof line === 'number') return `${message} (${filename.split('/').at(-1)!}, line ${line})`;
  return typeof line === 'number' ? `${message} (line ${line})` : message;
}

function installStrings(): void {
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

/** Gives exceptions their methods. */
export function installExceptions(): void {
  installBase();
  installMembers();
  installInitialisers();
  installStrings();
}
