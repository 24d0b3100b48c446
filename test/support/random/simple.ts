/** Statements of one line: binding, changing, deleting, printing, leaving. */
import { anything, condition, expression } from './expressions.js';
import type { Kind, Place } from './scope.js';
import { NAMES } from './scope.js';
import { line } from './tree.js';
import type { Statement } from './tree.js';
import type { Form, Weighted, Writer } from './writer.js';

/** A form of one line, or of none. */
const short = (make: (writer: Writer, place: Place) => string | null): Form => (writer, place) => {
  const text = make(writer, place);
  return text === null ? null : [line(text)];
};

/** A value first, then the name it is bound to, as Python does it. */
function binding(kind: Kind): Form {
  return short((writer, place) => {
    const value = expression(writer, place, kind);
    const names = writer.several(1, writer.rarely(8) ? 2 : 1, () => writer.target(place, kind));
    return `${names.join(' = ')} = ${value}`;
  });
}

const unpacking = short((writer, place) => {
  const n = (): string => expression(writer, place, 'int', 1);
  const target = (kind: Kind = 'int'): string => writer.target(place, kind);
  return writer.one([
    () => { const [a, b] = [n(), n()]; return `${target()}, ${target()} = ${a}, ${b}`; },
    () => { const value = expression(writer, place, 'list', 1); return `${target()}, *${target('list')} = ${value}`; },
    () => { const value = expression(writer, place, 'list', 1); return `[*${target('list')}, ${target()}] = ${value}`; },
    () => { const [a, b, c] = [n(), n(), expression(writer, place, 'str', 1)]; return `(${target()}, ${target()}), ${target('str')} = (${a}, ${b}), ${c}`; },
    () => { const value = expression(writer, place, 'str', 1); return `${target('str')}, ${target('str')} = ${value}`; },
  ]);
});

const change = short((writer, place) => {
  const n = (): string => expression(writer, place, 'int', 1);
  const xs = (): string => writer.name(place, 'list');
  const d = (): string => writer.name(place, 'dict');
  return writer.one([
    () => `${writer.name(place, 'int')} ${writer.pick(['+=', '-=', '+=', '|=', '//=', '%='])} ${n()}`,
    () => `${xs()}[${n()}] = ${n()}`,
    () => `${xs()}[${writer.pick([':1', '1:', '::2', '1:1'])}] = ${expression(writer, place, 'list', 1)}`,
    () => `${xs()}[${n()}] ${writer.pick(['+=', '-='])} ${n()}`,
    () => `${d()}[${writer.one([n, () => `'${writer.pick(['a', 'k'])}'`])}] = ${anything(writer, place, 1)}`,
    () => `${d()}[${n()}] = ${d()}.get(${n()}, 0) + 1`,
    () => `${writer.name(place, 'object')}.${writer.pick(['x', 'y', 'p'])} ${writer.pick(['=', '=', '+='])} ${n()}`,
    () => `${xs()}.${writer.pick(['append', 'remove', 'append'])}(${n()})`,
    () => `${xs()}.append(${writer.one([() => writer.name(place, 'list'), () => writer.name(place, 'function'), () => `lambda: ${n()}`])})`,
    () => `${xs()}.insert(${n()}, ${n()})`,
    () => `${xs()}.${writer.pick(['pop()', 'reverse()', 'sort()', 'clear()', 'pop(0)', 'extend((1, 2))', "extend('ab')"])}`,
    () => `${d()}.${writer.pick(['clear()', "pop('a')", "pop(1, None)", 'popitem()', `setdefault(${n()}, [])`, `update(k=${n()})`, 'update({1: 2})'])}`,
    () => `print(${d()}.setdefault(${n()}, []))`,
  ]);
});

const deletion = short((writer, place) => writer.one([
  () => `del ${writer.name(place, writer.pick(['int', 'list', 'str', 'function', 'iterator', 'object']))}`,
  () => `del ${writer.name(place, 'list')}[${writer.pick(['0', '-1', ':1', expression(writer, place, 'int', 0)])}]`,
  () => `del ${writer.name(place, 'dict')}[${expression(writer, place, 'int', 0)}]`,
  () => `del ${writer.name(place, 'object')}.${writer.pick(['x', 'y', 'p'])}`,
]));

const printing = short((writer, place) => {
  const shown = writer.several(1, 2, () => writer.one([
    () => anything(writer, place, 2),
    () => writer.name(place, writer.pick(Object.keys(NAMES) as Kind[])),
    // In a function a variable could hold that function, which would call itself without end.
    ...(place.scope.type === 'module' ? [() => `${writer.name(place, 'function')}(${writer.several(0, 2, () => expression(writer, place, 'int', 0)).join(', ')})`] : []),
  ]));
  return `print(${shown.join(', ')}${writer.pick(['', '', '', ", sep='-'", ", end=';\\n'"])})`;
});

const iteration = short((writer, place) => writer.one([
  () => `print(next(${writer.name(place, 'iterator')}))`,
  () => `print(${writer.name(place, 'iterator')}.send(${expression(writer, place, 'int', 1)}))`,
  () => `print(${writer.name(place, 'iterator')}.throw(${writer.pick(['ValueError', "KeyError('k')", 'StopIteration', "RuntimeError('r')"])}))`,
  () => `print(${writer.name(place, 'iterator')}.close())`,
  () => `print(list(${writer.name(place, 'iterator')}))`,
]));

/** `global` or `nonlocal` with an assignment, for the start of a function: later on the name would be in use. */
export const declaration: Form = (writer, place) => {
  const name = writer.pick(NAMES[writer.pick(['int', 'int', 'list', 'str'] as const)]);
  const { scope } = place;
  if (scope.type !== 'function' || scope.names.has(name) || scope.declared.has(name)) return null;
  scope.declared.add(name);
  const word = scope.enclosed(name) ? 'nonlocal' : 'global';
  return [line(`${word} ${name}`), line(`${name} = ${expression(writer, place, 'int', 1)}`)];
};

const dynamic = short((writer, place) => writer.one([
  () => `exec("${writer.pick(NAMES.int)} = ${writer.name(place, 'int')} + 1; print(${writer.pick(NAMES.int)})")`,
  () => `print(eval("${writer.name(place, 'int')} + ${writer.name(place, 'int')}"))`,
  () => `print(eval("[${writer.name(place, 'int')} for _ in (1, 2)]", {'i': 1}, {'j': 2}))`,
  () => `print(sorted(k for k in locals() if len(k) == 1))`,
  () => `print([k for k in globals() if len(k) == 1])`,
  () => `globals()['${writer.pick(NAMES.int)}'] = ${expression(writer, place, 'int', 1)}`,
  () => `print(${writer.name(place, 'function')}.${writer.pick(['__name__', '__defaults__', '__closure__ is None', '__code__.co_freevars', '__kwdefaults__', '__qualname__'])})`,
]));

const leaving = short((writer, place) => {
  const forms = [
    () => `assert ${condition(writer, place)}${writer.pick(['', `, ${expression(writer, place, 'str', 1)}`])}`,
    () => `raise ${writer.pick(['ValueError', "TypeError('t')", `KeyError(${expression(writer, place, 'int', 1)})`, 'IndexError()', 'E0', "LookupError('a', 'b')"])}`,
  ];
  if (place.loop) forms.push(() => 'break', () => 'continue', () => `if ${condition(writer, place)}: ${writer.pick(['break', 'continue'])}`);
  if (place.returns) forms.push(() => `return ${anything(writer, place, 1)}`);
  const guarded = place.loop || place.returns;
  const text = writer.one(forms);
  return guarded && !writer.rarely(3) && !text.startsWith('if') ? `if ${condition(writer, place)}: ${text}` : text;
});

const suspension = short((writer, place) => {
  if (place.suspends === 'yield') {
    return writer.one([
      () => `yield ${anything(writer, place, 1)}`,
      () => `yield ${expression(writer, place, 'int', 1)}`,
      () => { const value = expression(writer, place, 'int', 1); return `${writer.target(place, 'int')} = yield ${value}`; },
      () => `print((yield ${expression(writer, place, 'int', 0)}))`,
      () => { const value = expression(writer, place, writer.pick(['iterator', 'list']), 1); return `${writer.target(place, 'int')} = yield from ${value}`; },
    ]);
  }
  if (place.suspends === 'await') return `print(await Pause(${expression(writer, place, 'int', 1)}))`;
  return null;
});

/** Lines by topic. */
export const SIMPLE: readonly Weighted[] = [
  [5, binding('int')], [4, binding('list')], [3, binding('str')], [2, binding('dict')], [4, binding('function')], [3, binding('object')], [4, binding('iterator')],
  [3, unpacking], [8, change], [2, deletion], [9, printing], [3, iteration], [1, dynamic], [2, leaving], [10, suspension],
];

/** First lines of a program: most names are bound. */
export function beginnings(writer: Writer, place: Place): Statement[] {
  const values: [Kind, string][] = [['int', '1'], ['int', '2'], ['list', '[3, 1, 2]'], ['list', '[]'], ['str', "'abc'"], ['dict', "{1: 2, 'a': 3}"], ['function', 'len'], ['iterator', 'iter([1, 2, 3])']];
  return values.filter(() => !writer.rarely(8)).map(([kind, value]) => line(`${writer.target(place, kind)} = ${value}`));
}
