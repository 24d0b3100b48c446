/** Parameters and calls: every kind of both, now and then a call that does not fit. */
import type { Callable, Place } from './scope.js';
import { NAMES } from './scope.js';
import type { Writer } from './writer.js';

export interface Signature extends Omit<Callable, 'name' | 'gives'> {
  readonly text: string;
}

/** Parameters of a function; `value` writes a default, `first` is `self` or `cls`. */
export function signature(writer: Writer, value: () => string, first: readonly string[] = []): Signature {
  const free = [...NAMES.int, 'k', 'm'];
  const take = (): string => free.splice(writer.choose(free.length), 1)[0] as string;
  const positional = writer.several(0, 2, take);
  const required = writer.choose(positional.length + 1);
  const parts = [...first, ...positional.map((name, index) => (index < required ? name : `${name}=${value()}`))];
  if (parts.length > 0 && writer.rarely(6)) parts.splice(1 + writer.choose(parts.length), 0, '/');
  const positionOnly = Math.max(0, parts.indexOf('/') - first.length);
  const star = writer.rarely(4), keywords = writer.rarely(4) ? [take()] : [];
  const requiredKeywords = keywords.length > 0 && writer.rarely(2) ? 1 : 0;
  if (star) parts.push('*args'); else if (keywords.length > 0) parts.push('*');
  parts.push(...keywords.map((name, index) => (index < requiredKeywords ? name : `${name}=${value()}`)));
  const doubleStar = writer.rarely(6);
  if (doubleStar) parts.push('**kw');
  return { text: parts.join(', '), positional, positionOnly, required, keywords, requiredKeywords, star, doubleStar };
}

/** Names that the parameters bind. */
export function parameterNames({ positional, keywords }: Signature): string[] {
  return [...positional, ...keywords];
}

/** The arguments of a call, without brackets. */
export function callArguments(writer: Writer, callable: Callable, value: () => string): string {
  const { positional, positionOnly, required, keywords, requiredKeywords } = callable;
  const given = writer.rarely(25) ? writer.choose(4) : required + writer.choose(positional.length - required + 1);
  const parts = Array.from({ length: given }, value);
  const last = positional[given - 1];
  if (last !== undefined && given > positionOnly && writer.rarely(4)) parts[given - 1] = `${last}=${parts[given - 1]}`;
  else if (callable.star && given >= positional.length && writer.rarely(2)) parts.push(writer.rarely(2) ? value() : `*[${value()}, ${value()}]`);
  else if (given > 0 && writer.rarely(8)) parts[given - 1] = `*[${parts[given - 1]}]`;
  keywords.forEach((name, index) => { if (index < requiredKeywords !== writer.rarely(25)) parts.push(`${name}=${value()}`); });
  if (callable.doubleStar && writer.rarely(2)) parts.push(writer.rarely(2) ? `z=${value()}` : `**{'z': ${value()}}`);
  if (writer.rarely(60)) parts.push(`nn=${value()}`);
  return parts.join(', ');
}

/** Something to call from here of which the result is wanted, or null. */
export function callableFor(writer: Writer, place: Place, gives: Callable['gives']): Callable | null {
  const found = place.scope.known().filter((callable) => callable.gives === gives);
  return found.length > 0 ? writer.pick(found) : null;
}
