import assert from 'node:assert/strict';
import test from 'node:test';
import { PyDict } from '../../src/objects/dict.js';
import type { PyValue } from '../../src/objects/object.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { newMachine, runText } from '../support/run.js';

const parser = await nodeParser();

test('a run stops when its budget is spent, and goes on', () => {
  const output: string[] = [];
  const machine = newMachine(parser, output);
  machine.start(compileText(parser, 'n = 0\nwhile n < 100:\n    n += 1\nprint(n)\n'), new PyDict());
  assert.equal(machine.run(50), 'paused');
  assert.equal(output.join(''), '');
  assert.equal(machine.run(1_000_000), 'done');
  assert.equal(output.join(''), '100\n');
});

test('an endless loop spends its budget and leaves the machine usable', () => {
  const machine = newMachine(parser, []);
  const globals = new PyDict();
  machine.start(compileText(parser, 'n = 0\nwhile True:\n    n += 1\n'), globals);
  assert.equal(machine.run(10_000), 'paused');
  const before = globals.entries.get('n');
  assert.equal(machine.run(10_000), 'paused');
  assert.ok(Number(globals.entries.get('n')) > Number(before));
});

test('an exception that leaves the program is kept, with its traceback', () => {
  const machine = newMachine(parser, []);
  machine.start(compileText(parser, 'def f():\n    1 / 0\nf()\n'), new PyDict());
  assert.equal(machine.run(1000), 'error');
  assert.equal(machine.error?.type.name, 'ZeroDivisionError');
  const lines: (number | null)[] = [];
  for (let entry = machine.error?.traceback ?? null; entry !== null; entry = entry.next) lines.push(entry.line);
  assert.deepEqual(lines, [3, 2]);
});

test('the depth of recursion is Python\'s, also through builtins that call back', () => {
  const through = (call: string): string => runText(parser, `n = 0\ndef f(*a):\n    global n\n    n += 1\n    ${call}\ntry: f()\nexcept RecursionError as e: print(n, e)\n`).stdout;
  assert.equal(through('f()'), '999 maximum recursion depth exceeded\n');
  assert.equal(through('max([1, 2], key=f)'), '999 maximum recursion depth exceeded\n');
  assert.equal(through('list(map(f, [1]))'), '999 maximum recursion depth exceeded\n');
});

test('names that JavaScript objects inherit are ordinary names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  for (const name of names) {
    assert.equal(runText(parser, `try: ${name}\nexcept NameError as e: print(e)\n`).stdout, `name '${name}' is not defined\n`);
    assert.equal(runText(parser, `class A: pass\na = A()\na.${name} = 1\nprint(a.__dict__)\n`).stdout, `{'${name}': 1}\n`);
  }
});

test('what a program leaves behind does not reach the next one', () => {
  const output: string[] = [];
  const machine = newMachine(parser, output);
  const first = new PyDict(new Map<PyValue, PyValue>([['__name__', '__main__']]));
  machine.start(compileText(parser, 'try:\n    x = 1\n    raise ValueError\nexcept ValueError: raise KeyError\n'), first);
  assert.equal(machine.run(1000), 'error');
  machine.start(compileText(parser, 'import sys\nprint(sys.exception())\ntry: x\nexcept NameError as e: print(e.__context__)\n'), new PyDict());
  assert.equal(machine.run(1000), 'done');
  assert.equal(output.join(''), 'None\nNone\n');
});
