/** Functions of every kind: nested, closures, recursive, decorated, generators, coroutines. */
import { callArguments, parameterNames, signature } from './calls.js';
import { expression } from './expressions.js';
import type { Callable, Place } from './scope.js';
import { Scope } from './scope.js';
import { declaration } from './simple.js';
import { clause, line } from './tree.js';
import type { Statement } from './tree.js';
import type { Form, Weighted, Writer } from './writer.js';
import { inner } from './writer.js';

type Suspends = Place['suspends'];

/** What a function's body and its header need. */
interface Written {
  readonly callable: Callable;
  readonly definition: Statement;
}

const PREFIX: Record<'yield' | 'await' | 'none', string> = { yield: 'g', await: 'a', none: 'f' };
const GIVES = { yield: 'iterator', await: 'coroutine', none: 'value' } as const;

/** A function with a body of its own; `first` are parameters that a method has before the others. */
export function definition(writer: Writer, place: Place, suspends: Suspends, name: string, first: readonly string[] = []): Written {
  const parameters = signature(writer, () => expression(writer, place, 'int', 1), first);
  const scope = new Scope('function', place.scope);
  for (const parameter of parameterNames(parameters)) { scope.names.add(parameter); scope.declared.add(parameter); }
  const inside = inner(place, { scope, suspends, loop: false, returns: true, binds: true });
  const declared = writer.rarely(3) ? declaration(writer, inside) ?? [] : [];
  const body = [...declared, ...writer.block(inside, 4)];
  const ending = suspends === 'yield' && writer.rarely(2) ? [] : [line(`return ${resultOf(writer, inside)}`)];
  const header = `${suspends === 'await' ? 'async def' : 'def'} ${name}(${parameters.text})`;
  const start = suspends === 'yield' ? [line(`yield ${expression(writer, inside, 'int', 1)}`)] : [];
  return {
    callable: { ...parameters, name, gives: GIVES[suspends ?? 'none'] },
    definition: [...(suspends === 'yield' ? line('@keep') : []), clause(header, [...body, ...start, ...ending])],
  };
}

/**
 * What every generator of a program goes through. CPython closes a suspended one at the moment when its last reference
 * goes, and an observed one tells its frame so: no program lets one go.
 */
export const GENERATOR_PRELUDE: readonly Statement[] = [
  [clause('def hold(generator, held=[])', [line('held.append(generator)'), line('return generator')])],
  [clause('def keep(make, kept=[])', [
    [clause('def made(*args, **kw)', [line('kept.append(make(*args, **kw))'), line('return kept[-1]')])],
    line('return made'),
  ])],
];

function resultOf(writer: Writer, place: Place): string {
  return expression(writer, place, writer.pick(['int', 'int', 'int', 'list', 'str', 'function']), 2);
}

/** A call whose exception is caught, or now and then is not. */
export function attempt(writer: Writer, call: string): Statement {
  if (writer.rarely(6)) return line(call);
  return [clause('try', [line(call)]), clause('except Exception as err', [line('print(type(err).__name__, err)')])];
}

function used(writer: Writer, place: Place, { name, gives, ...parameters }: Callable): Statement[] {
  const args = callArguments(writer, { name, gives, ...parameters }, () => expression(writer, place, 'int', 1));
  const call = `${name}(${args})`;
  switch (gives) {
    case 'coroutine': return [attempt(writer, `print(drive(${call}))`)];
    case 'iterator': return [line(`${writer.target(place, 'iterator')} = ${call}`)];
    default: return [attempt(writer, writer.one([() => `print(${call})`, () => `print(${call})`, () => `${writer.target(place, 'function')} = ${name}`]))];
  }
}

function defining(suspends: Suspends): Form {
  return (writer, place) => {
    if (place.room <= 0) return null;
    const number = writer.number();
    const { callable, definition: statement } = definition(writer, place, suspends, `${PREFIX[suspends ?? 'none']}${number}`);
    place.scope.callables.push(callable);
    return [statement, ...used(writer, place, callable)];
  };
}

/** A function that makes functions which share its variables. */
const closures: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const number = writer.number();
  const cell = writer.pick(['i', 'n', 'xs'] as const);
  const start = cell === 'xs' ? '[]' : '0';
  const step = cell === 'xs' ? 'xs.append(len(xs))' : `${cell} += 1`;
  const first = writer.rarely(6) ? 'pass' : cell === 'xs' ? 'pass' : `nonlocal ${cell}`;
  const name = `f${number}`;
  const bodies = [
    line(`${cell} = ${start}`),
    [clause('def step()', [line(first), line(step), line(`return ${cell}`)])],
    [clause('def look()', [line(`return ${cell}`)])],
    ...(writer.rarely(4) ? [line(`del ${cell}`)] : []),
    line(`return ${writer.pick(['step, look', '[step, look, step]', 'lambda: (step(), look())'])}`),
  ];
  const made = [clause(`def ${name}()`, bodies)];
  if (writer.rarely(2)) return [made, attempt(writer, `print([w() for w in ${name}()])`)];
  // Bound here, so that in a function they are not the global ones, which could be that function and call it without end.
  return [made, attempt(writer, `u, v = ${name}()`), attempt(writer, 'print(u(), v(), u())')];
};

/** Functions made in a loop, all with the loop's variable or each with its own. */
const loopClosures: Form = (writer, place) => {
  const items = writer.target(place, 'list');
  const name = writer.pick(['i', 'j', 'k']);
  const made = writer.one([() => `lambda: ${name}`, () => `lambda ${name}=${name}: ${name}`, () => `lambda n: n + ${name}`, () => `(lambda k: lambda: k)(${name})`]);
  return [
    line(`${items} = []`),
    [clause(`for ${name} in range(${1 + writer.choose(3)})`, [line(`${items}.append(${made})`)])],
    attempt(writer, `print([w(${made.startsWith('lambda n') ? '10' : ''}) for w in ${items}])`),
    ...(writer.rarely(2) ? [line(`${items}.clear()`)] : []),
  ];
};

const recursion: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const name = `r${writer.number()}`;
  const rest = writer.one([
    () => `${name}(n - 1) + ${writer.pick(['1', 'n'])}`, () => `[${name}(n - 1), n]`, () => `${name}(n - 1) + ${name}(n - 2)`,
    () => `n * ${name}(n - 1) % 11`, () => `(lambda: ${name}(n - 1))()`, () => `sum(hold(${name}(k) for k in range(n) if k < 2))`,
  ]);
  // `n - 2` could step over a zero, and a thousand frames deep the oracle's recorder needs minutes.
  const base = writer.pick(rest.includes('n - 2') ? ['n <= 0', 'n < 1'] : ['n <= 0', 'n < 1', 'not n']);
  return [
    [clause(`def ${name}(n)`, [[clause(`if ${base}`, [line(`return ${writer.pick(['0', '1', '[]', 'xs', 'missing'])}`)])], line(`return ${rest}`)])],
    attempt(writer, `print(${name}(${1 + writer.choose(3)}))`),
  ];
};

const DECORATORS: readonly ((name: string) => Statement)[] = [
  (name) => [clause(`def ${name}(fn)`, [[clause('def wrapper(*args, **kw)', [line("print('call', fn.__name__, args, kw)"), line('return fn(*args, **kw)')])], line('return wrapper')])],
  (name) => [clause(`def ${name}(fn)`, [line('calls = 0'), [clause('def wrapper(*args)', [line('nonlocal calls'), line('calls += 1'), line('return fn(*args), calls')])], line('return wrapper')])],
  (name) => [clause(`def ${name}(fn)`, [line('memo = {}'), [clause('def wrapper(n=0)', [[clause('if n not in memo', [line('memo[n] = fn(n)')])], line('return memo[n]')])], line('return wrapper')])],
  (name) => [clause(`class ${name}`, [[clause('def __init__(self, fn)', [line('self.fn = fn'), line('self.x = 0')])], [clause('def __call__(self, *args)', [line('self.x += 1'), line('return self.fn(*args)')])]])],
  (name) => [clause(`def ${name}(fn)`, [line('fn.tag = fn.__code__.co_argcount'), line('return fn')])],
];

const decorated: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const [decorator, name] = [`d${writer.number()}`, `f${writer.number()}`];
  const { callable, definition: statement } = definition(writer, place, null, name);
  const lines = writer.several(1, 2, () => line(`@${decorator}`));
  return [writer.pick(DECORATORS)(decorator), [...lines.flat(), ...statement], ...used(writer, place, callable)];
};

/** Functions by topic. */
export const FUNCTIONS: readonly Weighted[] = [
  [7, defining(null)], [6, defining('yield')], [1, defining('await')], [2, closures], [2, loopClosures], [2, recursion], [2, decorated],
];
