import assert from 'node:assert/strict';
import test from 'node:test';
import type { TextSpan } from '../../src/trace/schema.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';

const timelineOf = async (text: string): Promise<Timeline> => new Timeline((await (await testEngine()).record(text, { gran: 'op' })).trace, 'expression');

function textAt(text: string, [line, col, endLine, endCol]: TextSpan): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, endCol);
  lines[0] = (lines[0] ?? '').slice(col);
  return lines.join('\n');
}

/** What is told of a program's sub-expressions, as `text = value`. */
async function evaluated(text: string): Promise<string[]> {
  return (await timelineOf(text)).stops.flatMap(({ expression }) => (expression ? [`${textAt(text, expression.span)} = ${JSON.stringify(expression.value)}`] : []));
}

const CASES: readonly (readonly [program: string, ...told: string[]])[] = [
  ['x = 2\ny = x + 3 * x\n', '3 * x = 6', 'x + 3 * x = 8'],
  // The loads of a and b, of k and k are one instruction; the first has the span of the name that is stored.
  ['def f(a, b):\n    return a * (b - a)\nx = f(2, 5)\n', 'b - a = 3', 'a * (b - a) = 6', 'f(2, 5) = 6'],
  ['def f(a, g):\n    return a * g(a) + a * a.real + (a, -a)[1]\nx = f(2, abs)\n', 'g(a) = 2', 'a * g(a) = 4', 'a.real = 2', 'a * a.real = 4', 'a * g(a) + a * a.real = 8', '-a = -2', '(a, -a)[1] = -2', 'a * g(a) + a * a.real + (a, -a)[1] = 6', 'f(2, abs) = 6'],
  ['n = sum(k * k for k in range(3))\n', 'range(3) = [1]', 'k * k = 0', 'k * k = 1', 'k * k = 4', 'sum(k * k for k in range(3)) = 5'],
  // What a statement does with a value is no second value.
  ['for i in range(1):\n    pass\n', 'range(1) = [1]'],
  ['import contextlib\nwith contextlib.nullcontext(1) as c:\n    pass\n', 'contextlib.nullcontext(1) = [1]'],
  ['def d(n):\n    return lambda f: n\n@d(7)\ndef g(): pass\n', 'd(7) = [2]'],
  ['class B: pass\nclass C(B): pass\n'],
  ['x = [1]\nx[0] += 2\ny = x[0]\n', 'x[0] = 3'],
  // Jumps decide these: their parts are told.
  ['x = 1\nif not x < 0 and x in (1, 2): pass\n', 'x < 0 = false', 'x in (1, 2) = true'],
  ['x = 1\ny = 0 < x < 2\nz = x or -x\n'],
  ['x = 1\ns = f"{x + 1}!"\nt = [-i for i in (1, 2)]\n', 'x + 1 = 2', 'f"{x + 1}!" = "2!"', '-i = -1', '-i = -2', '[-i for i in (1, 2)] = [2]'],
  ['class P:\n    def __init__(self, x): self.x = x\n    def get(self): return self.x\nx = P(4).get()\n', 'P(4) = [9]', 'self.x = 4', 'P(4).get() = 4'],
  // Nothing that an exception has left unfinished is told, and what comes after it is told rightly.
  ['x = 1\ntry:\n    (x + 1) / (x - 1)\nexcept ZeroDivisionError as e:\n    y = e.args[0]\n', 'x + 1 = 2', 'x - 1 = 0', 'e.args = [2]', 'e.args[0] = "division by zero"'],
  ['def g():\n    return 1 + (yield 2)\ni = g()\nn = next(i)\n', 'g() = [2]', 'next(i) = 2'],
  // A statement throws it away.
  ['x = []\nx.append(len(x))\n', 'len(x) = 0'],
  ['>>> é = 2\n>>> s = "é" * (é + \n... 1)\n', 'é + \n... 1 = 3', '"é" * (é + \n... 1) = "ééé"'],
];

for (const [program, ...told] of CASES) {
  test(`the sub-expressions of ${JSON.stringify(program)}`, async () => {
    // Numbers of objects are the recorder's own.
    const anonymous = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\[\d+\]$/, '[object]'));
    assert.deepEqual(anonymous(await evaluated(program)), anonymous(told));
  });
}

test('every operation of any arithmetic is told once, with its value', async () => {
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const variables = { a: 2, b: 3, c: 5, d: 7 };
  const operations = { '+': (x: number, y: number) => x + y, '-': (x: number, y: number) => x - y, '*': (x: number, y: number) => x * y };
  /** A term, its value, and what is to be told on the way. */
  const term = (depth: number): { text: string; value: number; told: string[] } => {
    const [name, value] = Object.entries(variables)[random(4)] ?? ['a', 2];
    if (depth === 0 || random(4) === 0) return { text: name, value, told: [] };
    const [left, right] = [term(depth - 1), term(depth - 1)];
    const [sign, apply] = Object.entries(operations)[random(3)] ?? ['+', operations['+']];
    const inner = (part: { text: string }): string => (part.text.length > 1 ? `(${part.text})` : part.text);
    const text = `${inner(left)} ${sign} ${inner(right)}`, result = apply(left.value, right.value);
    return { text, value: result, told: [...left.told, ...right.told, `${text} = ${result}`] };
  };
  for (let run = 0; run < 40; run++) {
    const { text, told } = term(4);
    const program = `def f(a, b, c, d):\n    return ${text}\nx = f(2, 3, 5, 7)\n`;
    assert.deepEqual((await evaluated(program)).slice(0, -1), told.map((line) => line.replace('= -0', '= 0')), text);
  }
});

test('lines and returns stay stops; a call that has its value is one with the return', async () => {
  const { stops } = await timelineOf('def f():\n    return 1 + len("a")\nx = f()\n');
  assert.deepEqual(stops.map(({ event, line, expression }) => `${event} ${line}${expression ? ' value' : ''}`),
    ['line 0', 'line 1', 'line 1', 'op 2 value', 'op 2 value', 'op 3 value', 'end 3']);
});

test('a trace of lines has no evaluations, and its stops are those of lines', async () => {
  const { trace } = await (await testEngine()).record('x = 1\ny = x + 1\n');
  assert.equal(trace.header.ex, undefined);
  assert.deepEqual(new Timeline(trace, 'expression').stops, new Timeline(trace).stops);
});
