/** Names that a wrong one may have been meant for (traceback._compute_suggestion_error). */
import { findAttribute } from '../../objects/attribute.js';
import { PyCell } from '../../objects/cell.js';
import { PyDict } from '../../objects/dict.js';
import { Raise, isException, type PyException } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import { PyObject, type PyValue } from '../../objects/object.js';
import { settle, type Steps } from '../../objects/pending.js';
import { suggestion } from '../../objects/suggestion.js';
import { PyType, typeOf } from '../../objects/type.js';
import { Frame } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';

/** What to suggest for the name that an exception is about; undefined where nothing is near enough. */
export function* suggestionFor(machine: Machine, exception: PyException): Steps<string | undefined> {
  const frame = innermost(exception);
  if (isException(exception, 'ImportError')) {
    const from = exception.members.get('name_from');
    const name = exception.members.get('name');
    const module = typeof name === 'string' ? machine.modules.get(name) : undefined;
    return typeof from === 'string' && module instanceof PyModule ? suggestion(from, visible(keysOf(module.dict).sort(), from)) : undefined;
  }
  const wrong = exception.members.get('name');
  if (typeof wrong !== 'string') return undefined;
  if (isException(exception, 'AttributeError')) return suggestion(wrong, attributesFor(exception, wrong, frame));
  if (!frame) return undefined;
  const locals = localsOf(frame);
  const self = locals.get('self');
  // A method that forgot its `self.` is told so before anything else.
  if (self !== undefined && (yield* hasAttribute(machine, self, wrong))) return `self.${wrong}`;
  return suggestion(wrong, [...locals.keys(), ...keysOf(frame.globals), ...keysOf(frame.builtins)]);
}

function innermost({ traceback }: PyException): Frame | null {
  let entry = traceback;
  while (entry?.next) entry = entry.next;
  return entry?.frame instanceof Frame ? entry.frame : null;
}

function attributesFor(exception: PyException, wrong: string, frame: Frame | null): string[] {
  const object = exception.members.get('obj');
  if (object === undefined) return [];
  const names = directory(object).sort();
  const inOwnMethod = frame !== null && localsOf(frame).get('self') === object;
  return inOwnMethod ? names : visible(names, wrong);
}

/** Underscored names are meant only by who writes one. */
const visible = (names: string[], wrong: string): string[] => (wrong.startsWith('_') ? names : names.filter((name) => !name.startsWith('_')));

/** `dir(object)` without asking the object. */
function directory(object: PyValue): string[] {
  const own = object instanceof PyObject ? keysOf(object.dict) : [];
  if (object instanceof PyModule) return own;
  const types = object instanceof PyType ? object.mro : typeOf(object).mro;
  return [...new Set([...own, ...types.flatMap((type) => [...type.namespace.keys()])])];
}

function* hasAttribute(machine: Machine, object: PyValue, name: string): Steps<boolean> {
  try {
    return (yield* settle(findAttribute(machine, object, name))) !== undefined;
  } catch (error) {
    if (error instanceof Raise) return false;
    throw error;
  }
}

/** `frame.f_locals`: bound names in the order of their slots; a module's or class's namespace. */
function localsOf(frame: Frame): Map<string, PyValue> {
  if (frame.locals instanceof PyDict) return new Map([...frame.locals.entries].filter((entry): entry is [string, PyValue] => typeof entry[0] === 'string'));
  const locals = new Map<string, PyValue>();
  for (const [slot, name] of frame.instructions.slotNames.entries()) {
    const held = frame.localsplus[slot];
    const value = frame.isCellSlot(slot) && held instanceof PyCell ? held.contents : held;
    if (value !== undefined) locals.set(name, value);
  }
  return locals;
}

function keysOf(names: PyDict | ReadonlyMap<PyValue, PyValue> | undefined): string[] {
  const entries = names instanceof PyDict ? names.entries : names;
  return entries ? [...entries.keys()].filter((key) => typeof key === 'string') : [];
}
