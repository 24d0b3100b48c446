/** What the engine does with programs that are not the happy case. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { RecordOptions, Recording } from '../../src/engine/engine.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';

const record = async (text: string, options: RecordOptions = {}): Promise<Recording> => (await testEngine()).record(text, options);
const output = ({ trace }: Recording): string => trace.records.flatMap(({ o }) => o ?? []).map(([, text]) => text).join('');
const end = ({ trace }: Recording) => trace.records.at(-1);

test('empty source and comments alone are programs', async () => {
  for (const text of ['', '\n\n', '# only a comment\n']) {
    const recording = await record(text);
    assert.equal(recording.diagnostic, null);
    assert.deepEqual(end(recording), { e: 'end', why: 'done' });
    assert.ok(new Timeline(recording.trace).duration >= 0);
  }
});

test('a byte order mark is no part of a program', async () => {
  assert.equal(output(await record('\ufeffprint(1)\n')), '1\n');
});

test('a syntax error is in the trace with its place, and keywords are still known', async () => {
  const recording = await record('def f():\n    return 1 +\n', { filename: 'x.py' });
  assert.equal(recording.diagnostic?.kind, 'SyntaxError');
  const [syntax, last] = recording.trace.records;
  assert.deepEqual(syntax, { e: 'syntax', k: 'SyntaxError', m: 'invalid syntax', l: 2, c: 15, el: 2, ec: 16, t: '    return 1 +' });
  assert.match(last?.tb ?? '', /^  File "x.py", line 2\n/);
  assert.deepEqual(recording.trace.header.kw, [[1, 0, 3], [2, 4, 10]]);
  assert.equal(new Timeline(recording.trace).stop(0).next, 2);
});

test('what is not supported is refused by name and line, before anything runs', async () => {
  const recording = await record('print(1)\nclass C:\n    def __del__(self): pass\n');
  assert.equal(recording.diagnostic?.kind, 'unsupported');
  assert.match(recording.diagnostic.message, /`__del__`.*line 3/);
  assert.equal(output(recording), '');
  assert.equal(end(recording)?.why, 'error');
});

test('an endless loop stops at max-steps, and all steps so far can be shown', async () => {
  const recording = await record('n = 0\nwhile True:\n    n += 1\n', { maxSteps: 500 });
  assert.equal(recording.trace.records.length, 501);
  assert.deepEqual(end(recording), { e: 'end', why: 'steps' });
  const timeline = new Timeline(recording.trace);
  const [frame] = timeline.at(timeline.duration).frames.values();
  assert.equal(frame?.names.get('n'), 248);
});

test('an endless loop that never comes to a new line stops as well', async () => {
  const recording = await record('while True: pass\n', { maxSteps: 100 });
  assert.equal(end(recording)?.why, 'steps');
});

test('a long run lets the page have its turn, and a signal stops it', async () => {
  const controller = new AbortController();
  let turns = 0;
  const timer = setInterval(() => { if (++turns === 3) controller.abort(new Error('enough')); }, 0);
  await assert.rejects(record('n = 0\nwhile True:\n    n += 1\n', { maxSteps: 1e9, signal: controller.signal }), { message: 'enough' });
  clearInterval(timer);
});

test('an error in one input of a transcript spoils nothing else', async () => {
  const recording = await record('>>> x = = 1\n>>> y = 2\n>>> y\n5\n>>> z\n>>> print(y)\n2\n');
  assert.equal(recording.diagnostic?.kind, 'SyntaxError');
  assert.equal(output(recording), '2\n2\n');
  const ends = recording.trace.records.filter(({ e }) => e === 'end').map(({ why }) => why);
  assert.deepEqual(ends, ['error', 'done', 'done', 'error', 'done']);
  assert.deepEqual(recording.inputs.map(({ line, expected }) => [line, expected]), [[1, null], [2, null], [3, '5'], [5, null], [6, '2']]);
});

test('a wrong statement between prompts is an input of its own', async () => {
  const recording = await record('a = 1\nb = = 2\nc = 3\n>>> a, c\n');
  assert.equal(output(recording), '(1, 3)\n');
});

test('names in a transcript stand where they stand in the text', async () => {
  const { trace } = await record('def f():\n    return sum\n######\n>>> sum = f\n');
  assert.deepEqual(trace.header.names, [[1, 4, 5, 'global', '<module>'], [2, 11, 14, 'global', 'f'], [4, 4, 7, 'global', '<module>'], [4, 10, 11, 'global', '<module>']]);
});

test('the code objects of a transcript know their input and why their names have their scopes', async () => {
  const { trace } = await record('def f(a):\n    b = a\n    return b\n######\n>>> f(1)\n');
  const codes = trace.records.flatMap(({ C }) => Object.values(C ?? {}));
  const f = codes.find(({ n }) => n === 'f');
  assert.equal(f?.i, 0);
  assert.deepEqual({ ...f?.w }, { a: ['parameter', 1, 6], b: ['assigned', 2, 4] });
});

test('lookups say where a name was found', async () => {
  const { trace } = await record('x = 1\ndef f():\n    y = 2\n    def g(): return x, y, len\n    return g()\nf()\n');
  const lookups = trace.records.flatMap(({ q }) => q ?? []).map(([name, scope]) => `${name} ${scope}`);
  assert.deepEqual(lookups, ['f global', 'g local', 'x global', 'y free', 'len builtin']);
});

test('variables with the names of JavaScript\'s own properties are ordinary', async () => {
  const { trace } = await record('__proto__ = 1\nconstructor = 2\ntoString = [3]\nx = __proto__ + constructor\n');
  const timeline = new Timeline(trace);
  const [frame] = timeline.at(timeline.duration).frames.values();
  assert.deepEqual([...(frame?.names.keys() ?? [])], ['__proto__', 'constructor', 'toString', 'x']);
  assert.equal(frame?.names.get('x'), 3);
});

test('input() reads what it is given', async () => {
  const recording = await record('a = input()\nb = input("? ")\nprint(a + b)\n', { stdin: 'x\ny\n' });
  assert.equal(output(recording), '? xy\n');
});

test('two recordings of a program are the same to the byte', async () => {
  const text = 'class A: pass\nx = {A(), A()}\nprint(A(), x, lambda: 0)\n';
  assert.deepEqual((await record(text)).trace, (await record(text)).trace);
});
