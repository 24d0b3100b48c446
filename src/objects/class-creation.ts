import { bind, call, callSpecial } from './call.js';
import { findAttribute } from './attribute.js';
import { PyCell } from './cell.js';
import { addRoom, readRoom } from './class-slots.js';
import type { Context } from './context.js';
import { PyClassMethod, PyStaticMethod } from './descriptors.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFunction } from './function.js';
import { collect } from './iteration.js';
import type { Native } from './native.js';
import { isCreatable } from './object-methods.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { FunctionCall, settle } from './pending.js';
import type { Keywords, Steps } from './pending.js';
import { findAfter } from './super.js';
import { tupleOf } from './tuple.js';
import { MroConflict, PyType, objectType, typeOf, typeType } from './type.js';

/** `__build_class__(body, name, *bases, metaclass=…, **keywords)`: what a `class` statement calls. */
export const buildClass: Native = (context, args, keywords) => buildInSteps(context, args, keywords);

function* buildInSteps(context: Context, args: PyValue[], keywords: Keywords | undefined): Steps {
  const [body, name, ...given] = args as [PyFunction, string, ...PyValue[]];
  const bases = yield* resolveBases(context, given);
  const rest: Keywords = new Map(keywords);
  rest.delete('metaclass');
  const metaclass = metaclassFor(keywords?.get('metaclass'), bases);
  const namespace = yield* prepare(context, metaclass, name, bases, rest);
  const cell = yield* settle<PyValue>(new FunctionCall(body, [], undefined, undefined, namespace));
  if (bases !== given && namespace instanceof PyDict) namespace.entries.set('__orig_bases__', tupleOf(given));
  const made = yield* settle(call(context, metaclass, [name, tupleOf(bases), namespace], rest.size > 0 ? rest : undefined));
  if (cell instanceof PyCell && made instanceof PyType) checkClassCell(context, cell, name, made);
  return made;
}

/** Bases that are no classes may stand for some: `__mro_entries__`. */
function* resolveBases(context: Context, given: readonly PyValue[]): Steps<readonly PyValue[]> {
  if (given.every((base) => base instanceof PyType)) return given;
  const bases: PyValue[] = [];
  for (const base of given) {
    const method = base instanceof PyType ? undefined : yield* settle(findAttribute(context, base, '__mro_entries__'));
    if (method === undefined) bases.push(base);
    else bases.push(...(yield* settle(collect(context, yield* settle(call(context, method, [tupleOf(given)]))))));
  }
  return bases;
}

function metaclassFor(given: PyValue | undefined, bases: readonly PyValue[]): PyValue {
  const wanted = given === undefined ? (bases[0] === undefined ? typeType : typeOf(bases[0])) : given;
  return wanted instanceof PyType ? mostDerived(wanted, bases) : wanted;
}

/** The most derived metaclass among the wanted one and those of the bases (`_PyType_CalculateMetaclass`). */
export function mostDerived(wanted: PyType, bases: readonly PyValue[]): PyType {
  let winner = wanted;
  for (const base of bases) {
    const type = typeOf(base);
    if (winner.isSubtypeOf(type)) continue;
    if (!type.isSubtypeOf(winner)) {
      raise('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
    }
    winner = type;
  }
  return winner;
}

/** The namespace for the class body: `metaclass.__prepare__(name, bases, **keywords)`. */
function* prepare(context: Context, metaclass: PyValue, name: string, bases: readonly PyValue[], keywords: Keywords): Steps<PyObject> {
  if (metaclass === typeType) return new PyDict();
  const method = yield* settle(findAttribute(context, metaclass, '__prepare__'));
  if (method === undefined) return new PyDict();
  const namespace = yield* settle(call(context, method, [name, tupleOf(bases)], keywords.size > 0 ? keywords : undefined));
  if (namespace instanceof PyObject && typeOf(namespace).lookup('__getitem__') !== undefined) return namespace;
  const title = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
  raise('TypeError', `${title}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
}

function checkClassCell(context: Context, cell: PyCell, name: string, made: PyType): void {
  if (cell.contents === made) return;
  if (cell.contents === undefined) {
    raise('RuntimeError', `__class__ not set defining '${name}' as <class '${made.qualname}'>. Was __classcell__ propagated to type.__new__?`);
  }
  raise('TypeError', `__class__ set to ${String(context.addressOf(cell.contents as PyObject))} defining '${name}' as <class '${made.qualname}'>`);
}

/** Makes a class of the most derived metaclass, and announces it to its attributes and its bases (`type.__new__`). */
export function* newType(
  context: Context, metatype: PyType, name: string, given: readonly PyValue[], namespace: PyDict, keywords: Keywords | undefined,
): Steps {
  if (namespace.entries.has('__del__')) raise('NotImplementedError', '`__del__` is not supported here: when an object dies cannot be promised');
  const bases = checkBases(given);
  const room = yield* readRoom(context, name, bases, namespace);
  const type = createType(metatype, name, bases);
  fillNamespace(context, type, namespace);
  addRoom(type, room);
  convertSpecialFunctions(type);
  connectCells(type);
  yield* announceNames(context, type);
  const hook = findAfter(type, type, '__init_subclass__')!;
  yield* settle(call(context, yield* settle(bind(context, hook, undefined, type)), [], keywords));
  return type;
}

/** Builtin types that cannot be subclassed though programs make instances of them. */
const FINAL: ReadonlySet<string> = new Set([
  'bool', 'NoneType', 'ellipsis', 'NotImplementedType', 'function', 'method', 'range', 'slice', 'memoryview', 'cell', 'code', 'mappingproxy', 'typing.Union',
]);

const isFinal = (type: PyType): boolean => type.isFinal || (!type.heap && (FINAL.has(type.name) || !isCreatable(type)));

function checkBases(given: readonly PyValue[]): PyType[] {
  if (given.length === 0) return [objectType];
  const bases = given.map((base) => (base instanceof PyType ? base : raise('TypeError', 'bases must be types')));
  for (const base of bases) {
    if (isFinal(base)) raise('TypeError', `type '${base.name}' is not an acceptable base type`);
  }
  return bases;
}

function createType(metatype: PyType, name: string, bases: readonly PyType[]): PyType {
  const twice = bases.find((base, i) => bases.indexOf(base) !== i);
  if (twice !== undefined) raise('TypeError', `duplicate base class ${twice.name}`);
  try {
    return new PyType(metatype, name, bases, true);
  } catch (error) {
    if (!(error instanceof MroConflict)) throw error;
    raise('TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${error.names.join(', ')}`);
  }
}

function fillNamespace(context: Context, type: PyType, namespace: PyDict): void {
  for (const [name, value] of namespace.entries as Map<string, PyValue>) type.namespace.set(name, value);
  const qualname = type.namespace.get('__qualname__');
  if (qualname !== undefined) {
    if (typeof qualname !== 'string') raise('TypeError', `type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    type.qualname = qualname;
    type.namespace.delete('__qualname__');
  }
  const module = context.globals?.entries.get('__name__');
  if (!type.namespace.has('__module__') && module !== undefined) type.namespace.set('__module__', module);
}

/** Functions that are static or class methods by their name; an `__eq__` of its own takes the inherited hash away. */
function convertSpecialFunctions(type: PyType): void {
  const { namespace } = type;
  const maker = namespace.get('__new__');
  if (maker instanceof PyFunction) namespace.set('__new__', new PyStaticMethod(maker));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = namespace.get(name);
    if (method instanceof PyFunction) namespace.set(name, new PyClassMethod(method));
  }
  if (!namespace.has('__doc__')) namespace.set('__doc__', null);
  if (namespace.has('__eq__') && !namespace.has('__hash__')) namespace.set('__hash__', null);
}

/** Fills the implicit cells of the class body: `__class__`, and `__classdict__` for annotations. */
function connectCells(type: PyType): void {
  const cell = type.namespace.get('__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof PyCell)) raise('TypeError', `__classcell__ must be a nonlocal cell, not <class '${typeOf(cell).qualname}'>`);
    cell.contents = type;
    type.namespace.delete('__classcell__');
  }
  const dictCell = type.namespace.get('__classdictcell__');
  if (dictCell instanceof PyCell) {
    // Kept with the class: what changes the one changes the other.
    dictCell.contents = type.dict = new PyDict(type.namespace as Map<PyValue, PyValue>);
    type.namespace.delete('__classdictcell__');
  }
}

/** Tells attributes that want to know the name they were given: `__set_name__`. */
function* announceNames(context: Context, type: PyType): Steps<void> {
  for (const [name, value] of [...type.namespace]) {
    const done = callSpecial(context, value, '__set_name__', [type, name]);
    if (done !== undefined) yield* settle(done);
  }
}
