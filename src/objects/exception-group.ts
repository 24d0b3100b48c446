/** Exceptions that hold several others (PEP 654; Objects/exceptions.c), and what `except*` makes of them. */
import { addClassDeclarations, addDeclarations, none, one } from './arguments.js';
import { findAttribute, setAttribute } from './attribute.js';
import { call, callSpecial } from './call.js';
import type { Context } from './context.js';
import { PyException, exceptionTypes, isException, raise } from './exception.js';
import { PyGenericAlias } from './generic-alias.js';
import { collect } from './iteration.js';
import { PyList } from './list.js';
import { addGetters, addNew } from './native.js';
import type { Native } from './native.js';
import type { PyObject, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { truth } from './truth.js';
import { PyTuple, tupleOf } from './tuple.js';
import { PyType, tupleType, typeOf } from './type.js';

/** A group: `args` are the message and the sequence that it was made with. */
export class PyExceptionGroup extends PyException {
  constructor(type: PyType, args: readonly PyValue[], readonly message: PyValue, readonly exceptions: PyTuple) {
    super(type, args);
  }
}

const groupType = exceptionTypes.BaseExceptionGroup;

/** `BaseExceptionGroup(message, exceptions)`: of exceptions only, it is an ExceptionGroup. */
const newGroup: Native = (context, [type, ...args]) => makeGroup(context, type as PyType, args);

function* makeGroup(context: Context, type: PyType, args: readonly PyValue[]): Steps<PyExceptionGroup> {
  const [message, given] = args;
  if (args.length !== 2) raise('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  if (typeof message !== 'string' && !typeOf(message!).isSubtypeOf(typeOf(''))) {
    raise('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message!).name}`);
  }
  if (!isSequence(given!)) raise('TypeError', 'second argument (exceptions) must be a sequence');
  const exceptions = yield* settle(collect(context, given!));
  if (exceptions.length === 0) raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  const held = given instanceof PyTuple && given.type === tupleType ? given : tupleOf(exceptions);
  return new PyExceptionGroup(groupTypeFor(type, exceptions), args, message!, held);
}

/** `PySequence_Check`, as far as it is known here: subscripted by position, which sets and mappings are not. */
function isSequence(value: PyValue): boolean {
  const type = typeOf(value);
  return type.lookup('__getitem__') !== undefined && type.collection !== 'mapping';
}

function groupTypeFor(type: PyType, exceptions: readonly PyValue[]): PyType {
  let onlyExceptions = true;
  for (const [index, exception] of exceptions.entries()) {
    if (!(exception instanceof PyException)) raise('ValueError', `Item ${index} of second argument (exceptions) is not an exception`);
    if (!isException(exception, 'Exception')) onlyExceptions = false;
  }
  if (type === groupType && onlyExceptions) return exceptionTypes.ExceptionGroup;
  if (!onlyExceptions && type === exceptionTypes.ExceptionGroup) raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  if (!onlyExceptions && type.isSubtypeOf(exceptionTypes.Exception)) raise('TypeError', `Cannot nest BaseExceptions in '${type.name}'`);
  return type;
}

/** A group of the exceptions in a list or tuple, with no message (`_PyExc_CreateExceptionGroup`). */
export function* groupOf(context: Context, exceptions: PyList | PyTuple): Steps<PyExceptionGroup> {
  return yield* makeGroup(context, groupType, ['', exceptions]);
}

/** Whether an exception, or a group as a whole, is taken. */
type Matcher = (exception: PyException) => boolean | Steps<boolean>;

/** A group in two: what is taken and what is not; null where there is nothing. */
interface Split {
  readonly match: PyException | null;
  readonly rest: PyException | null;
}

/** `exceptiongroup_split_recursive` */
function* splitBy(context: Context, exception: PyException, matches: Matcher): Steps<Split> {
  const whole = matches(exception);
  if (typeof whole === 'boolean' ? whole : yield* whole) return { match: exception, rest: null };
  if (!(exception instanceof PyExceptionGroup)) return { match: null, rest: exception };
  const taken: PyException[] = [];
  const left: PyException[] = [];
  for (const part of exception.exceptions.items) {
    const { match, rest } = yield* splitBy(context, part as PyException, matches);
    if (match !== null) taken.push(match);
    if (rest !== null) left.push(rest);
  }
  return { match: yield* subset(context, exception, taken), rest: yield* subset(context, exception, left) };
}

/** A group like the original with some of its exceptions (`exceptiongroup_subset`); null for none. */
function* subset(context: Context, original: PyExceptionGroup, exceptions: readonly PyException[]): Steps<PyException | null> {
  if (exceptions.length === 0) return null;
  const derived = yield* settle(callSpecial(context, original, 'derive', [new PyList([...exceptions])])!);
  if (!(derived instanceof PyExceptionGroup)) raise('TypeError', 'derive must return an instance of BaseExceptionGroup');
  derived.traceback = original.traceback;
  derived.context = original.context;
  derived.cause = original.cause;
  derived.suppressContext = true; // as PyException_SetCause does, whatever the cause
  const notes = yield* settle(findAttribute(context, original, '__notes__'));
  if (notes !== undefined && isSequence(notes)) {
    yield* settle(setAttribute(context, derived, '__notes__', new PyList(yield* settle(collect(context, notes)))));
  }
  return derived;
}

const isExceptionType = (value: PyValue): value is PyType => value instanceof PyType && value.isSubtypeOf(exceptionTypes.BaseException);

/** What `split` and `subgroup` go by: an exception type, a tuple of them, or a callable. */
function matcherOf(context: Context, wanted: PyValue): Matcher {
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  if (types.every(isExceptionType)) return (exception) => types.some((type) => exception.type.isSubtypeOf(type as PyType));
  if (wanted instanceof PyType || typeOf(wanted).lookup('__call__') === undefined) {
    raise('TypeError', 'expected an exception type, a tuple of exception types, or a callable (other than a class)');
  }
  return function* byPredicate(exception): Steps<boolean> {
    return yield* settle(truth(context, yield* settle(call(context, wanted, [exception]))));
  };
}

/** `group.split(condition)`. */
export function split(context: Context, group: PyException, wanted: PyValue): Steps<Split> {
  return splitBy(context, group, matcherOf(context, wanted));
}

/** The part of a group that was raised again: same traceback, cause and context as the original's. */
function isSamePlace(exception: PyException, original: PyExceptionGroup): boolean {
  return exception instanceof PyExceptionGroup && exception.traceback === original.traceback
    && exception.cause === original.cause && exception.context === original.context;
}

function leavesOf(exception: PyException): PyException[] {
  if (!(exception instanceof PyExceptionGroup)) return [exception];
  return exception.exceptions.items.flatMap((part) => leavesOf(part as PyException));
}

/**
 * What goes on after `except*` clauses: what they raised, and one group of what they did not take or raised again,
 * shaped like the original (`_PyExc_PrepReraiseStar`). Null when nothing is left.
 */
export function* remaining(context: Context, original: PyException, raised: readonly PyValue[]): Steps<PyException | null> {
  if (!(original instanceof PyExceptionGroup)) return (raised[0] ?? null) as PyException | null;
  const exceptions = raised.filter((value) => value instanceof PyException);
  const again = new Set(exceptions.filter((exception) => isSamePlace(exception, original)).flatMap(leavesOf));
  const fresh = exceptions.filter((exception) => !isSamePlace(exception, original));
  const { match } = again.size === 0 ? { match: null } : yield* splitBy(context, original, (exception) => again.has(exception));
  if (match !== null) fresh.push(match);
  const [first, ...others] = fresh;
  if (first === undefined) return null;
  return others.length === 0 ? first : yield* groupOf(context, new PyList(fresh));
}

const asGroup = (object: PyObject): PyExceptionGroup => object as PyExceptionGroup;

/** Gives exception groups their methods. */
export function installExceptionGroup(): void {
  addNew(groupType, newGroup);
  addDeclarations(groupType, {
    __str__: none<PyExceptionGroup>(({ message, exceptions: { items } }) => `${String(message)} (${items.length} sub-exception${items.length === 1 ? '' : 's'})`),
    derive: one<PyExceptionGroup>((self, exceptions, context) => makeGroup(context, groupType, [self.message, exceptions])),
    split: one<PyExceptionGroup>(function* splitGroup(self, wanted, context): Steps {
      const { match, rest } = yield* split(context, self, wanted);
      return tupleOf([match, rest]);
    }),
    subgroup: one<PyExceptionGroup>(function* subgroup(self, wanted, context): Steps {
      return (yield* split(context, self, wanted)).match;
    }),
  });
  addClassDeclarations(groupType, {
    __class_getitem__: one<PyType>((self, key) => new PyGenericAlias(self, key instanceof PyTuple ? key.items : [key])),
  });
  addGetters(groupType, { message: (self) => asGroup(self).message, exceptions: (self) => asGroup(self).exceptions });
}
