/** The `_weakref` module: references that do not keep their object alive. When it dies is told by reachability. */
import { addConstructor, addDeclarations, declareFunctions, none, one, some } from '../../objects/arguments.js';
import { addClassMethod, addGetters } from '../../objects/native.js';
import { formatAddress } from '../../objects/address.js';
import { call } from '../../objects/call.js';
import { equals } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { genericAliasMethod } from '../../objects/generic-alias.js';
import { hash } from '../../objects/hash.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { PySet } from '../../objects/set.js';
import { PyType, builtinType, typeOf } from '../../objects/type.js';
import { PyFunction } from '../../objects/function.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';
import type { Machine } from '../../vm/machine.js';
import { reachable } from './reachability.js';

const referenceType = builtinType('ReferenceType', undefined, 'weakref');

/** A weak reference: what it refers to is none of the values it holds. */
class PyReference extends PyObject {
  constructor(type: PyType, public target: PyObject | undefined, readonly callback: PyValue) {
    super(type);
  }

  override get held(): Held { return [this.callback]; }
}

/** Instances of classes, functions, types and sets can be referred to; builtin values cannot. */
function referable(value: PyValue): PyObject {
  const ok = value instanceof PyObject
    && (value.type.heap ? value.type.hasDict || value.type.lookup('__weakref__') !== undefined : value instanceof PyFunction || value instanceof PyType || value instanceof PySet || value.type.qualname === 'deque');
  return ok ? value : raise('TypeError', `cannot create weak reference to '${typeOf(value).name}' object`);
}

/** Makes `_weakref`. */
export function makeWeakrefCore(machine: Machine): PyModule {
  /** The references whose objects were alive when last looked at, by object. */
  const references = new Map<PyObject, PyReference[]>();

  /** Lets go of what the program cannot reach any more, and tells the callbacks. */
  function* sweep(context: Context): Steps<void> {
    if (references.size === 0) return;
    const alive = reachable(machine);
    const dead = [...references].filter(([object]) => !alive.has(object));
    for (const [object, made] of dead) {
      references.delete(object);
      for (const reference of made) reference.target = undefined;
      for (const reference of [...made].reverse()) {
        if (reference.callback !== null && alive.has(reference)) yield* settle(call(context, reference.callback, [reference]));
      }
    }
  }

  function* targetOf(context: Context, self: PyReference): Steps {
    yield* sweep(context);
    return self.target ?? null;
  }

  function refer(type: PyType, value: PyValue, callback: PyValue): PyReference {
    const object = referable(value);
    const known = references.get(object) ?? [];
    const plain = known.find((reference) => reference.callback === null && reference.type === type);
    if (callback === null && plain !== undefined) return plain;
    const made = new PyReference(type, object, callback);
    references.set(object, [...known, made]);
    return made;
  }

  function* reprReference(self: PyReference, context: Context): Steps {
    const target = (yield* targetOf(context, self)) as PyObject | null;
    const at = formatAddress(context.addressOf(self));
    return target === null ? `<weakref at ${at}; dead>` : `<weakref at ${at}; to '${typeOf(target).name}' at ${formatAddress(context.addressOf(target))}>`;
  }

  addConstructor(referenceType, some<PyType>(1, 2, (type, [value, callback = null]) => refer(type, value!, callback)));
  addDeclarations(referenceType, {
    __init__: () => () => null,
    __call__: none<PyReference>((self, context) => targetOf(context, self)),
    __repr__: none<PyReference>(reprReference),
    __eq__: one<PyReference>(function* equal(self, other, context): Steps {
      if (!(other instanceof PyReference)) return NOT_IMPLEMENTED;
      yield* sweep(context);
      if (self.target === undefined || other.target === undefined) return self === other;
      return yield* settle(equals(context, self.target, other.target));
    }),
    __hash__: none<PyReference>(function* hashReference(self, context): Steps {
      const target = yield* targetOf(context, self);
      return target === null ? raise('TypeError', 'weak object has gone away') : yield* settle(hash(context, target));
    }),
  });
  addClassMethod(referenceType, '__class_getitem__', genericAliasMethod);
  addGetters(referenceType, { __callback__: (self) => ((self as PyReference).target === undefined ? null : (self as PyReference).callback) });

  return new PyModule('_weakref', [
    ['ref', referenceType], ['ReferenceType', referenceType],
    ...declareFunctions({
      getweakrefcount: one(function* count(_, value, context): Steps {
        yield* sweep(context);
        return references.get(value as PyObject)?.length ?? 0;
      }),
      getweakrefs: one(function* all(_, value, context): Steps {
        yield* sweep(context);
        return new PyList([...references.get(value as PyObject) ?? []]);
      }),
      sweep: none(function* sweepNow(_, context): Steps {
        yield* sweep(context);
        return null;
      }),
    }, '_weakref'),
  ]);
}
