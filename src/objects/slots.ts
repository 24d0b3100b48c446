/**
 * The special methods that CPython keeps in slots of a type, and how many arguments they take when they are called by
 * name (the `wrap_…` functions of typeobject.c). The machine itself calls them with the right number.
 */
import { raise } from './exception.js';
import { NO_COUNT, SLOTS } from './slot-names.js';
import type { SlotArity } from './slot-names.js';
import type { Keywords } from './pending.js';

/** Checks a call of the slot wrapper `name`, whose `given` arguments do not include self. */
export function checkSlotArguments(name: string, given: number, keywords: Keywords | undefined): void {
  const arity = SLOTS.get(name);
  if (arity === undefined || arity === NO_COUNT) return;
  if (keywords !== undefined && keywords.size > 0) raise('TypeError', `wrapper ${name}() takes no keyword arguments`);
  const [least, most] = arity;
  if (given >= least && given <= most) return;
  raise('TypeError', complaint(name, given, arity));
}

/** Each `wrap_…` function has its own way to count. */
function complaint(name: string, given: number, [least, most]: SlotArity): string {
  if (name.endsWith('pow__')) return `expected 1 or 2 arguments, got ${given}`;
  const bound = given < least ? least : most;
  const quantifier = least === most ? '' : given < least ? 'at least ' : 'at most ';
  const subject = most === 2 ? `${name} ` : '';
  return `${subject}expected ${quantifier}${bound} argument${bound === 1 ? '' : 's'}, got ${given}`;
}
