import { PyException, exceptionTypes, raise } from './exception.js';
import { addDeclarations, none, one } from './arguments.js';
import { attributeName, setAttribute } from './attribute.js';
import { PyDict } from './dict.js';
import { collect } from './iteration.js';
import { PyList } from './list.js';
import { addGetters, addMembers, addMethods, addNew } from './native.js';
import type { Native, PyGetSet } from './native.js';
import { ensureDict, setDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Keywords, Steps } from './pending.js';
import type { Context } from './context.js';
import { needTextArgument } from './str-arguments.js';
import { repr, str } from './text.js';
import { PyTraceback } from './traceback.js';
import { PyTuple, tupleOver } from './tuple.js';
import { PyType, typeOf } from './type.js';

const asException = (object: PyValue): PyException => object as PyException;

/** `BaseException.__new__` takes any arguments; `__init__` sees to keywords. */
const newException: Native = (_context, [type, ...args]) => new PyException(type as PyType, args);

export const initException: Native = (_context, [self, ...args], keywords) => {
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

export const strException: Native = (context, [self]) => {
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
  if (value === undefined) raise('TypeError', '__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) raise('TypeError', '__traceback__ must be a traceback or None');
  asException(self).traceback = value;
}

function setArguments(self: PyObject, value: PyValue | undefined, context: Context): ReturnType<NonNullable<PyGetSet['set']>> {
  if (value === undefined) raise('TypeError', 'args may not be deleted');
  return after(collect(context, value), (items) => { asException(self).args = items; });
}

function addNote(self: PyException, note: PyValue): null {
  needTextArgument(note, 'add_note() argument');
  const { entries } = ensureDict(self);
  const notes = entries.get('__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else entries.set('__notes__', new PyList([note]));
  return null;
}

/** Sets the attributes that a dict names (`BaseException_setstate`). */
function* setState(self: PyException, state: PyValue, context: Context): Steps {
  if (state === null) return null;
  if (!(state instanceof PyDict)) raise('TypeError', 'state is not a dictionary');
  for (const [name, value] of state.entries) yield* settle(setAttribute(context, self, attributeName(name), value));
  return null;
}

function installBase(): void {
  const type = exceptionTypes.BaseException;
  addMethods(type, {
    __init__: initException,
    __repr__: (context, [self]) => reprException(context, asException(self!)),
    __str__: strException,
  });
  addDeclarations(type, {
    with_traceback: one<PyException>((self, traceback) => {
      setTraceback(self, traceback);
      return self;
    }),
    add_note: one<PyException>(addNote),
    __reduce__: none<PyException>((self) => new PyTuple([self.type, tupleOver(self.args), ...(self.dict === undefined ? [] : [self.dict])])),
    __setstate__: one<PyException>((self, state, context) => setState(self, state, context)),
  });
  addGetters(type, {
    args: { get: (self) => tupleOver(asException(self).args), set: setArguments },
    __traceback__: { get: (self) => asException(self).traceback, set: setTraceback },
    __cause__: { get: (self) => asException(self).cause, set: linkSetter('cause', 'cause') },
    __context__: { get: (self) => asException(self).context, set: linkSetter('context', 'context') },
    __dict__: { get: ensureDict, set: setDict },
  });
  addMembers(type, { __suppress_context__: { get: (self) => asException(self).suppressContext, set: setSuppressed } });
}

function setSuppressed(self: PyObject, value: PyValue | undefined): void {
  if (value === undefined) raise('TypeError', "can't delete numeric/char attribute");
  if (typeof value !== 'boolean') raise('TypeError', 'attribute value type must be bool');
  asException(self).suppressContext = value;
}

/** Exceptions whose `__new__` is that of their base; all others have the entry themselves. */
const INHERIT_NEW: ReadonlySet<string> = new Set([
  'BaseExceptionGroup', 'ExceptionGroup', 'SystemExit', 'AttributeError', 'ImportError', 'NameError', 'StopIteration', 'SyntaxError',
  'BlockingIOError', 'ChildProcessError',
  'ConnectionError', 'FileExistsError', 'FileNotFoundError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError',
  'ProcessLookupError', 'TimeoutError', 'IndentationError', '_IncompleteInputError', 'KeyError', 'ModuleNotFoundError',
  'UnboundLocalError', 'BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError', 'TabError',
]);

/** Gives BaseException its methods, and each exception its `__new__`. */
export function installExceptions(): void {
  for (const [name, type] of Object.entries(exceptionTypes)) {
    if (!INHERIT_NEW.has(name)) addNew(type, newException);
    type.hasDict = true;
  }
  installBase();
}
