/** Expressions by kind. Numbers and texts stay small, so that nothing grows without bound. */
import { callArguments, callableFor, parameterNames, signature } from './calls.js';
import type { Kind, Place } from './scope.js';
import { Scope } from './scope.js';
import type { Writer } from './writer.js';

/** Writes an expression with at most `levels` levels of others in it. */
type Maker = (writer: Writer, place: Place, levels: number) => string;

const small = (writer: Writer): string => String(writer.pick([0, 1, 1, 2, 2, 3, 5, 7, -1]));
/** A precision that leaves no address of a text such as `<zip object at 0x…>`: it would be a value of the program. */
const ADDRESSLESS = '.12';
const word = (writer: Writer): string => `'${writer.pick(['a', 'b', 'ab', 'k', 'x y', 'Über', ''])}'`;

/** The place inside a lambda or a generator expression: a scope of its own. */
function within(place: Place, names: readonly string[]): Place {
  const scope = new Scope('function', place.scope);
  for (const name of names) scope.names.add(name);
  return { ...place, scope, suspends: null, binds: false };
}

/** An expression of a kind; once in a while of another. */
export function expression(writer: Writer, place: Place, kind: Kind, levels = 2): string {
  if (writer.rarely(60)) return writer.name(place, writer.pick(['int', 'list', 'str', 'dict', 'function', 'object', 'iterator']));
  return MAKERS[kind](writer, place, levels);
}

/** An expression of any kind. */
export function anything(writer: Writer, place: Place, levels = 2): string {
  return expression(writer, place, writer.pick(['int', 'int', 'list', 'str', 'dict', 'function', 'object', 'iterator']), levels);
}

/** A condition. */
export function condition(writer: Writer, place: Place, levels = 1): string {
  const n = (): string => expression(writer, place, 'int', levels - 1);
  return writer.one([
    () => `${n()} ${writer.pick(['<', '>', '==', '!=', '<=', '>='])} ${n()}`,
    () => `${n()} ${writer.pick(['<', '<='])} ${n()} ${writer.pick(['<', '!='])} ${n()}`,
    () => `${n()} ${writer.pick(['in', 'not in'])} ${expression(writer, place, writer.pick(['list', 'dict']), 0)}`,
    () => writer.name(place, writer.pick(['int', 'list', 'str', 'dict'])),
    () => `not ${writer.name(place, writer.pick(['int', 'list', 'str']))}`,
    () => `${writer.name(place, 'int')} % 2`,
    () => `isinstance(${anything(writer, place, 0)}, ${writer.pick(['int', 'str', 'list', '(int, dict)'])})`,
    () => `${writer.name(place, 'str')} is ${writer.pick(['', 'not '])}None`,
  ]);
}

function integer(writer: Writer, place: Place, levels: number): string {
  if (levels <= 0) return writer.rarely(2) ? small(writer) : writer.name(place, 'int');
  const n = (): string => expression(writer, place, 'int', levels - 1);
  const of = (kind: Kind): string => expression(writer, place, kind, levels - 1);
  return writer.one([
    n, n,
    () => `(${n()} ${writer.pick(['+', '-', '+', '|', '&', '^'])} ${n()})`,
    () => `${n()} * ${n()} % ${writer.pick([7, 10])}`,
    () => `(${n()} ${writer.pick(['//', '%'])} ${writer.pick(['2', n()])})`,
    () => `len(${of(writer.pick(['list', 'str', 'dict']))})`,
    () => `${writer.name(place, 'list')}[${n()}]`,
    () => `${writer.name(place, 'dict')}[${writer.one([n, () => word(writer)])}]`,
    () => `${writer.name(place, 'dict')}.get(${n()}, ${n()})`,
    () => `${writer.pick(['sum', 'max', 'min'])}(${of('list')})`,
    () => `max(${of('list')}, default=${n()})`,
    () => `(${n()} if ${condition(writer, place)} else ${n()})`,
    () => `(${n()} ${writer.pick(['and', 'or'])} ${n()})`,
    () => `${writer.name(place, 'object')}.${writer.pick(['x', 'y', 'p'])}`,
    () => `getattr(${writer.name(place, 'object')}, '${writer.pick(['x', 'y', 'q'])}', ${n()})`,
    () => `next(${writer.name(place, 'iterator')}${writer.pick(['', `, ${n()}`])})`,
    () => `${writer.name(place, 'list')}.${writer.pick(['index', 'count'])}(${n()})`,
    () => `${writer.name(place, 'str')}.${writer.pick(['index', 'count', 'find'])}(${word(writer)})`,
    () => `int(${of('str')})`,
    () => `abs(${n()})`,
    () => `(-${n()})`,
    () => lambdaCall(writer, place, levels),
    ...(place.binds ? [() => walrus(writer, place, levels)] : []),
    ...calls(writer, place, 'value', n),
    ...calls(writer, place, 'value', n),
    ...methodCalls(writer, place, n),
  ]);
}

function walrus(writer: Writer, place: Place, levels: number): string {
  const value = expression(writer, place, 'int', levels - 1);
  return `(${writer.target(place, 'int')} := ${value})`;
}

function lambdaCall(writer: Writer, place: Place, levels: number): string {
  const name = writer.pick(['i', 'n', 'k']);
  return `(lambda ${name}: ${expression(writer, within(place, [name]), 'int', levels - 1)})(${expression(writer, place, 'int', 0)})`;
}

function calls(writer: Writer, place: Place, gives: 'value' | 'iterator' | 'function', value: () => string): (() => string)[] {
  const callable = callableFor(writer, place, gives);
  return callable === null ? [] : [() => `${callable.name}(${callArguments(writer, callable, value)})`];
}

function methodCalls(writer: Writer, place: Place, value: () => string): (() => string)[] {
  const methods = [...place.classes.values()].flatMap(({ methods: all }) => all);
  if (methods.length === 0) return [];
  const method = writer.pick(methods);
  return [() => `${writer.name(place, 'object')}.${method.name}(${callArguments(writer, method, value)})`];
}

/** The clauses of a comprehension and the place of what stands before them. */
function comprehension(writer: Writer, place: Place, levels: number): [clauses: string, inside: Place] {
  const name = writer.pick(['i', 'j', 'k']);
  const first = expression(writer, { ...place, binds: false }, 'list', levels - 1);
  const inside = within(place, [name]);
  const more = writer.rarely(5) ? ` for j in ${writer.one([() => `range(${name})`, () => '[0, 1]'])}` : '';
  const test = writer.rarely(3) ? ` if ${condition(writer, inside)}` : '';
  return [`for ${name} in ${first}${more}${test}`, inside];
}

function comprehended(writer: Writer, place: Place, levels: number, around: (item: string, clauses: string) => string): string {
  const [clauses, inside] = comprehension(writer, place, levels);
  const item = writer.rarely(8) ? `lambda: ${expression(writer, inside, 'int', 0)}` : expression(writer, inside, 'int', levels - 1);
  return around(item, clauses);
}

function list(writer: Writer, place: Place, levels: number): string {
  const n = (): string => expression(writer, place, 'int', levels - 1);
  if (levels <= 0) return writer.rarely(3) ? `[${writer.several(0, 3, () => small(writer)).join(', ')}]` : writer.name(place, 'list');
  const of = (kind: Kind): string => expression(writer, place, kind, levels - 1);
  return writer.one([
    () => `[${writer.several(0, 4, n).join(', ')}]`,
    () => `[*${of('list')}[:2], ${n()}]`,
    () => `range(${writer.choose(4)}${writer.pick(['', ', 5', ', 6, 2'])})`,
    () => comprehended(writer, place, levels, (item, clauses) => `[${item} ${clauses}]`),
    () => comprehended(writer, place, levels, (item, clauses) => `[${item} ${clauses}]`),
    () => comprehended(writer, place, levels, (item, clauses) => `sorted({${item} ${clauses}})`),
    () => `sorted(${of('list')}, key=lambda k: ${expression(writer, within(place, ['k']), 'int', 1)}${writer.pick(['', ', reverse=True'])})`,
    () => `${of('list')}[${writer.pick(['1:', ':2', '::-1', '::2', ':-1', `${n()}:`, `::${n()}`])}]`,
    () => `list(${of('iterator')})`,
    () => `list(map(${callee(writer, place, levels)}, ${of('list')}))`,
    () => `list(zip(${of('list')}, ${of('str')}))`,
    () => `list(${of('dict')}${writer.pick(['', '.items()', '.values()', '.keys()'])})`,
    () => `${of('str')}.split(${writer.pick(['', word(writer)])})`,
    () => `(${of('list')} + ${of('list')})[:4]`,
    () => `[${of('list')}, ${of('list')}]`,
  ]);
}

function text(writer: Writer, place: Place, levels: number): string {
  if (levels <= 0) return writer.rarely(2) ? word(writer) : writer.name(place, 'str');
  const s = (): string => expression(writer, place, 'str', levels - 1);
  const n = (): string => expression(writer, place, 'int', levels - 1);
  const shown = (): string => expression(writer, place, writer.pick(['int', 'str', 'list', 'dict', 'object']), levels - 1);
  return writer.one([
    s,
    () => `(${s()} + ${s()})[:4]`,
    () => `(${s()} * 2)[:5]`,
    () => `${s()}[${writer.pick(['0', '-1', '::-1', '1:', n()])}]`,
    () => `f"{${writer.name(place, 'int')}}${writer.pick(['', ' ', '-'])}{${writer.name(place, 'str')}${writer.pick(['', '!r', ':>4', '!r:<6', ':^5', '='])}}"`,
    () => `f"{${shown().replace(/"/g, "'")}!s:${ADDRESSLESS}}"`,
    () => `${s()}.${writer.pick(['upper()', 'title()', 'strip()', 'swapcase()', "center(6, '.')", 'zfill(4)', "replace('a', 'bb')", "ljust(3, '_')", 'capitalize()'])}`,
    () => `${word(writer)}.join(${expression(writer, place, writer.pick(['list', 'str', 'dict']), levels - 1)})`,
    () => `${writer.pick(['str', 'repr'])}(${shown()})[:12]`,
    () => `'%.12s:%d' % (${s()}, ${n()})`,
    () => `'{!s:${ADDRESSLESS}}{:>3}{k!r:${ADDRESSLESS}}'.format(${s()}, ${n()}, k=${shown()})`,
    () => `type(${anything(writer, place, 0)}).__name__`,
  ]);
}

function dict(writer: Writer, place: Place, levels: number): string {
  if (levels <= 0) return writer.name(place, 'dict');
  const n = (): string => expression(writer, place, 'int', levels - 1);
  const value = (): string => anything(writer, place, levels - 1);
  return writer.one([
    () => `{${writer.several(0, 3, () => `${writer.one([n, () => word(writer)])}: ${writer.one([n, n, value])}`).join(', ')}}`,
    () => `{**${writer.name(place, 'dict')}, ${word(writer)}: ${n()}}`,
    () => `dict(a=${n()}, k=${value()})`,
    () => `dict(zip(${expression(writer, place, 'str', 0)}, ${expression(writer, place, 'list', levels - 1)}))`,
    () => `dict.fromkeys(${expression(writer, place, 'list', 0)}, ${n()})`,
    () => `(${writer.name(place, 'dict')} | ${writer.name(place, 'dict')})`,
    () => comprehended(writer, place, levels, (item, clauses) => `{i: ${item} ${clauses}}`),
    () => writer.name(place, 'dict'),
  ]);
}

function functionValue(writer: Writer, place: Place, levels: number): string {
  if (levels <= 0) return writer.name(place, 'function');
  const n = (): string => expression(writer, place, 'int', levels - 1);
  const named = place.scope.known().filter(({ gives }) => gives === 'value' || gives === 'function');
  return writer.one([
    () => {
      const parameters = signature(writer, n);
      return `(lambda ${parameters.text}: ${expression(writer, within(place, parameterNames(parameters)), writer.pick(['int', 'int', 'list', 'str']), levels - 1)})`;
    },
    () => `(lambda *args${writer.pick(['', ', **kw'])}: ${writer.pick(['args', 'len(args)', 'sum(args)'])})`,
    () => `[lambda: k for k in range(3)][${n()}]`,
    () => `${writer.name(place, 'object')}.${writer.pick(['m0', 'm1'])}`,
    () => writer.pick(['len', 'str', 'abs', 'repr', 'bool']),
    ...(named.length > 0 ? [() => writer.pick(named).name, () => writer.pick(named).name] : []),
    ...calls(writer, place, 'function', n),
  ]);
}

/** Something that is called at once. In a function it is no variable: that could hold the function itself, and call it without end. */
function callee(writer: Writer, place: Place, levels: number): string {
  if (place.scope.type === 'module') return expression(writer, place, 'function', levels - 1);
  return writer.one([() => writer.pick(['str', 'abs', 'bool']), () => `lambda k: ${expression(writer, within(place, ['k']), 'int', levels - 1)}`]);
}

function object(writer: Writer, place: Place, levels: number): string {
  const known = [...place.classes.values()];
  if (known.length === 0 || (levels <= 0 && !writer.rarely(3))) return writer.name(place, 'object');
  const { name, make } = writer.pick(known);
  return `${name}(${callArguments(writer, make, () => expression(writer, place, 'int', levels - 1))})`;
}

function iterator(writer: Writer, place: Place, levels: number): string {
  if (levels <= 0) return writer.name(place, 'iterator');
  const items = (): string => expression(writer, place, 'list', levels - 1);
  return writer.one([
    () => comprehended(writer, place, levels, (item, clauses) => `hold(${item} ${clauses})`),
    () => `${writer.pick(['iter', 'enumerate', 'reversed'])}(${items()})`,
    () => `map(${callee(writer, place, levels)}, ${items()})`,
    () => `zip(${items()}, ${items()})`,
    () => `filter(${writer.one([() => 'None', () => callee(writer, place, levels)])}, ${items()})`,
    () => writer.name(place, 'iterator'),
    ...calls(writer, place, 'iterator', () => expression(writer, place, 'int', levels - 1)),
    ...calls(writer, place, 'iterator', () => expression(writer, place, 'int', levels - 1)),
  ]);
}

const MAKERS: Record<Kind, Maker> = { int: integer, list, str: text, dict, function: functionValue, object, iterator };
