/** What instances of a class have room for: `__slots__`, `__dict__`, and the layouts that can go together (Objects/typeobject.c). */
import { isIdentifier } from '../values/str-case.js';
import type { Context } from './context.js';
import { PyMember } from './descriptors.js';
import type { PyDict } from './dict.js';
import { raise } from './exception.js';
import { collect } from './iteration.js';
import { PyGetSet } from './native.js';
import { ensureDict, setDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { bytesType, intType, tupleType, typeOf, typeType } from './type.js';
import type { PyType } from './type.js';

/** What a class adds to its instances. */
export interface Room {
  /** The names of `__slots__` as the instances have them. */
  readonly slots: readonly string[];
  readonly dict: boolean;
  readonly weakref: boolean;
}

/** Solid bases that are known, with the bases they follow from: those of a class may be changed. */
const solid = new WeakMap<PyType, { readonly bases: readonly PyType[]; readonly found: PyType }>();

/** The nearest type that gives instances more than a `__dict__` (`solid_base`). */
function solidBase(type: PyType): PyType {
  if (!type.heap) return type.layout;
  if (type.slotNames.length > 0) return type;
  const known = solid.get(type);
  if (known?.bases === type.bases) return known.found;
  const found = solidBase(bestBase(type.bases));
  solid.set(type, { bases: type.bases, found });
  return found;
}

/** The base whose layout instances extend (`best_base`). Raises TypeError when there is none. */
export function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0]!;
  let winner = solidBase(best);
  for (const base of bases.slice(1)) {
    const candidate = solidBase(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) raise('TypeError', 'multiple bases have instance lay-out conflict');
    [best, winner] = [base, candidate];
  }
  return best;
}

const hasDict = (type: PyType): boolean => type.hasDict || type.isSubtypeOf(typeType);

/** Builtin types whose instances can be referred to weakly. */
const WEAK: ReadonlySet<string> = new Set(['set', 'frozenset', 'module', 'type']);
const isWeak = (type: PyType): boolean => type.lookup('__weakref__') !== undefined || type.mro.some(({ heap, name }) => !heap && WEAK.has(name));

/** Types whose instances differ in size, so that there is no fixed place for slots. */
const isSizeless = (type: PyType): boolean => [intType, tupleType, bytesType, typeType].some((base) => type.isSubtypeOf(base));

/** Names of the class body that a slot may have, for they leave the namespace (`type_new_slots_impl`). */
const LEAVING: ReadonlySet<string> = new Set(['__qualname__', '__classcell__', '__classdictcell__']);

/** Reads `__slots__` of a class to be made (`type_new_slots`). */
export function* readRoom(context: Context, className: string, bases: readonly PyType[], namespace: PyDict): Steps<Room> {
  const base = bestBase(bases);
  const lacks = { __dict__: !hasDict(base), __weakref__: !isWeak(base) };
  const declared = namespace.entries.get('__slots__');
  if (declared === undefined) return { slots: [], dict: lacks.__dict__, weakref: lacks.__weakref__ };
  const names = typeof declared === 'string' ? [declared] : yield* settle(collect(context, declared));
  if (names.length > 0 && isSizeless(base)) raise('TypeError', `nonempty __slots__ not supported for subtype of '${base.name}'`);
  const added = { __dict__: false, __weakref__: false };
  const slots: string[] = [];
  for (const name of names) {
    checkSlotName(name);
    if (name === '__dict__' || name === '__weakref__') {
      if (!lacks[name] || added[name]) raise('TypeError', `${name} slot disallowed: we already got one`);
      added[name] = true;
    } else slots.push(mangled(className, name));
  }
  const taken = slots.find((name) => namespace.entries.has(name) && !LEAVING.has(name));
  if (taken !== undefined) raise('ValueError', `'${taken}' in __slots__ conflicts with class variable`);
  const others = bases.filter((other) => other !== base);
  return {
    slots,
    dict: added.__dict__ || (lacks.__dict__ && others.some(hasDict)),
    weakref: added.__weakref__ || (lacks.__weakref__ && others.some(isWeak)),
  };
}

function checkSlotName(name: PyValue): asserts name is string {
  if (typeof name !== 'string') raise('TypeError', `__slots__ items must be strings, not '${typeOf(name).name}'`);
  if (!isIdentifier(name)) raise('TypeError', '__slots__ must be identifiers');
}

/** Private names carry the name of their class. */
function mangled(className: string, name: string): string {
  const owner = className.replace(/^_+/, '');
  return owner !== '' && name.startsWith('__') && !name.endsWith('__') ? `_${owner}${name}` : name;
}

/** Enters the descriptors of what instances have room for. */
export function addRoom(type: PyType, { slots, dict, weakref }: Room): void {
  const { namespace } = type;
  type.hasDict = dict || type.bases.some(hasDict);
  type.slotNames = slots;
  for (const name of slots.toSorted()) namespace.set(name, new PyMember(type, name));
  if (dict) namespace.set('__dict__', new PyGetSet(type, '__dict__', ensureDict, replaceDict));
  // Nothing here refers weakly, so there is never a first reference to give.
  if (weakref) namespace.set('__weakref__', new PyGetSet(type, '__weakref__', () => null));
}

/** Sets or deletes the `__dict__` of an instance; a deleted one is made anew when it is needed (`subtype_setdict`). */
function replaceDict(object: PyObject, value: PyValue | undefined): void {
  if (value === undefined) object.dict = undefined;
  else setDict(object, value);
}
