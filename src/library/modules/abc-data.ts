/** The `_abc` module: what an abstract base class remembers (`Modules/_abc.c`). */
import { declareFunctions, none, one, some } from '../../objects/arguments.js';
import { findAttribute, getAttribute, setAttribute } from '../../objects/attribute.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { frozenSetType } from '../../objects/set.js';
import type { PySet } from '../../objects/set.js';
import { setOf } from '../../objects/set-operations.js';
import { truth } from '../../objects/truth.js';
import { PyType, builtinType, setTypeAttribute, typeOf } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';

const dataType = builtinType('_abc_data', undefined, '_abc');

/** Registered classes, and answers given before. */
class AbcData extends PyObject {
  readonly registry = new Set<PyType>();
  readonly subclasses = new Set<PyType>();
  /** Classes that are no subclasses; holds as long as nothing more is registered anywhere. */
  others = new Set<PyType>();
  othersOf = 0;

  constructor() { super(dataType); }

  isOther(type: PyType, token: number): boolean {
    return this.othersOf === token && this.others.has(type);
  }

  addOther(type: PyType, token: number): void {
    if (this.othersOf !== token) this.others = new Set();
    this.othersOf = token;
    this.others.add(type);
  }
}

const asType = (value: PyValue): PyType => (value instanceof PyType ? value : raise('TypeError', 'issubclass() arg 1 must be a class'));

function dataOf(type: PyType): AbcData {
  const data = type.lookup('_abc_impl');
  return data instanceof AbcData ? data : raise('TypeError', '_abc_impl is set to a wrong type');
}

/** The names of a class that are still abstract. */
function* abstractMethods(context: Context, type: PyType): Steps {
  const names: PyValue[] = [];
  const isAbstract = function* (value: PyValue): Steps<boolean> {
    const mark = yield* settle(findAttribute(context, value, '__isabstractmethod__'));
    return mark !== undefined && (yield* settle(truth(context, mark)));
  };
  for (const [name, value] of [...type.namespace]) if (yield* isAbstract(value)) names.push(name);
  for (const base of type.bases) {
    const inherited = base.namespace.get('__abstractmethods__');
    if (inherited === undefined) continue;
    for (const name of (inherited as PySet).table.values()) {
      const value = yield* settle(findAttribute(context, type, name as string));
      if (value !== undefined && !names.includes(name) && (yield* isAbstract(value))) names.push(name);
    }
  }
  return yield* settle(setOf(context, names, frozenSetType));
}

const isTrue = function* (context: Context, answer: PyValue): Steps<boolean> { return yield* settle(truth(context, answer)); };

/** `issubclass(candidate, type)`, hooks included. */
function* isSubclass(context: Context, candidate: PyType, type: PyType): Steps<boolean> {
  return yield* isTrue(context, yield* settle(call(context, yield* settle(getAttribute(context, type, '__subclasscheck__')), [candidate])));
}

/** Makes `_abc`. */
export function makeAbcData(): PyModule {
  /** Changes with every registration. */
  let token = 0;

  function* subclassCheck(context: Context, type: PyType, candidate: PyType): Steps<boolean> {
    const data = dataOf(type);
    if (data.subclasses.has(candidate)) return true;
    if (data.isOther(candidate, token)) return false;
    const found = yield* search(context, type, candidate, data);
    if (found) data.subclasses.add(candidate); else data.addOther(candidate, token);
    return found;
  }

  function* search(context: Context, type: PyType, candidate: PyType, data: AbcData): Steps<boolean> {
    const answer = yield* settle(call(context, yield* settle(getAttribute(context, type, '__subclasshook__')), [candidate]));
    if (typeof answer === 'boolean') return answer;
    if (answer !== NOT_IMPLEMENTED) raise('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
    if (candidate.mro.includes(type)) return true;
    for (const registered of [...data.registry]) if (yield* isSubclass(context, candidate, registered)) return true;
    for (const subclass of [...type.subclasses]) if (yield* isSubclass(context, candidate, subclass)) return true;
    return false;
  }

  function* instanceCheck(context: Context, type: PyType, instance: PyValue): Steps<boolean> {
    const data = dataOf(type);
    const claimed = asType(yield* settle(getAttribute(context, instance, '__class__')));
    if (data.subclasses.has(claimed)) return true;
    const real = typeOf(instance);
    if (real === claimed && data.isOther(claimed, token)) return false;
    if (yield* isSubclass(context, claimed, type)) return true;
    return real !== claimed && (yield* isSubclass(context, real, type));
  }

  return new PyModule('_abc', declareFunctions({
    _abc_init: one(function* init(_, value, context): Steps {
      const type = asType(value);
      yield* settle(setAttribute(context, type, '__abstractmethods__', yield* abstractMethods(context, type)));
      setTypeAttribute(type, '_abc_impl', new AbcData());
      return null;
    }),
    _abc_register: some(2, 2, function* register(_, [self, candidate], context): Steps {
      if (!(candidate instanceof PyType)) raise('TypeError', 'Can only register classes');
      const type = asType(self!);
      if (candidate.isSubtypeOf(type) || (yield* isSubclass(context, candidate, type))) return candidate;
      if (yield* isSubclass(context, type, candidate)) raise('RuntimeError', 'Refusing to create an inheritance cycle');
      dataOf(type).registry.add(candidate);
      token += 1;
      return candidate;
    }),
    _abc_instancecheck: some(2, 2, (_, [type, instance], context) => instanceCheck(context, asType(type!), instance!)),
    _abc_subclasscheck: some(2, 2, (_, [type, candidate], context) => subclassCheck(context, asType(type!), asType(candidate!))),
    get_cache_token: none(() => token),
  }, '_abc'));
}
