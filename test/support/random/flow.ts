/** Branches, loops, `match`. */
import { anything, condition, expression } from './expressions.js';
import type { Place } from './scope.js';
import { clause, line } from './tree.js';
import type { Clause } from './tree.js';
import type { Form, Weighted, Writer } from './writer.js';
import { inner } from './writer.js';

const branch: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const inside = inner(place);
  const clauses = [clause(`if ${condition(writer, place)}`, writer.block(inside, 2))];
  if (writer.rarely(4)) clauses.push(clause(`elif ${condition(writer, place)}`, writer.block(inside, 2)));
  if (writer.rarely(2)) clauses.push(clause('else', writer.block(inside, 2)));
  return [clauses];
};

/** The `else` of a loop, sometimes. */
function otherwise(writer: Writer, place: Place): Clause[] {
  return writer.rarely(4) ? [clause('else', writer.block(inner(place), 1))] : [];
}

const forLoop: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const items = writer.one([
    () => `${expression(writer, place, 'list', 2)}[:3]`, () => `range(${writer.choose(4)})`, () => `range(${writer.choose(4)})`,
    () => `${writer.name(place, 'str')}[:3]`, () => writer.name(place, 'dict'),
    // An iterator over a list that grows in the loop would have no end.
    () => `zip(range(4), ${writer.name(place, 'iterator')})`,
    () => `enumerate(${writer.name(place, 'list')}[:2])`, () => `zip(${writer.name(place, 'list')}, ${writer.name(place, 'str')})`,
  ]);
  const target = /^(enumerate|zip)/.test(items) ? `${writer.target(place, 'int')}, ${writer.target(place, 'int')}` : writer.target(place, 'int');
  return [[clause(`for ${target} in ${items}`, writer.block(inner(place, { loop: true }), 3)), ...otherwise(writer, place)]];
};

/** A counter of its own, raised before anything else, ends the loop. */
const whileLoop: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const counter = `w${writer.number()}`;
  const body = writer.block(inner(place, { loop: true }), 3);
  return [
    line(`${counter} = ${writer.choose(3)}`),
    [clause(`while ${counter} < 3${writer.rarely(4) ? ` and ${condition(writer, place)}` : ''}`, [line(`${counter} += 1`), ...body]), ...otherwise(writer, place)],
  ];
};

function pattern(writer: Writer, place: Place, levels: number): string {
  const n = (): string => String(writer.choose(4));
  const capture = (): string => writer.target(place, 'int');
  const sub = (): string => (levels > 0 ? pattern(writer, place, levels - 1) : n());
  const known = [...place.classes.keys()];
  return writer.one([
    n, n, () => "'a'", () => 'None', () => `${n()} | ${n()} | 'k'`, () => `[${n()}, ${sub()}]`, () => `[${sub()}, *_]`, () => '[]',
    () => `[${writer.pick(['i', 'j'])}, *xs]`, () => `{1: ${sub()}}`, () => `{'a': ${capture()}, **d}`, () => `int(${writer.pick(['', 'n'])})`, () => `str() as s`, () => `(int() | str()) as n`,
    ...(known.length > 0 ? [() => `${writer.pick(known)}(x=${sub()})`, () => `${writer.pick(known)}()`, () => `${writer.pick(known)}(${sub()})`] : []),
  ]);
}

const matching: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const subject = anything(writer, place, 1);
  const cases = writer.several(1, 3, () => {
    const head = `case ${pattern(writer, place, 1)}${writer.rarely(4) ? ` if ${condition(writer, place)}` : ''}`;
    return [clause(head, writer.block(inner(place, { room: place.room - 2 }), 1))];
  });
  const last = writer.rarely(3) ? [[clause(`case ${writer.pick(['_', 'n'])}`, writer.block(inner(place, { room: place.room - 2 }), 1))]] : [];
  return [[clause(`match ${subject}`, [...cases, ...last])]];
};

/** Flow by topic. */
export const FLOW: readonly Weighted[] = [[5, branch], [5, forLoop], [3, whileLoop], [2, matching]];
