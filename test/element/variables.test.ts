import assert from 'node:assert/strict';
import test from 'node:test';
import { Variables } from '../../src/element/variables.js';
import { testEngine } from '../support/engine.js';

/** The names of a program as `line:name`, grouped by the variable they mean. */
async function variablesOf(text: string): Promise<string[]> {
  const { trace: { header: { names = [] } } } = await (await testEngine()).record(text);
  const variables = new Variables(names, text);
  const groups = new Map<string, string[]>();
  for (const [line, col, endCol, scope, block] of names) {
    const name = text.split('\n')[line - 1]?.slice(col, endCol) ?? '';
    const variable = variables.of(name, scope, block);
    groups.set(variable, [...groups.get(variable) ?? [], `${line}:${name}`]);
  }
  return [...groups.values()].map((group) => group.join(' '));
}

test('a free name is the cell of the function around it', async () => {
  assert.deepEqual(await variablesOf('def f(a):\n    def g():\n        return a\n    return g\n'), ['1:f', '1:a 3:a', '2:g 4:g']);
});

test('through functions that only pass it on, and past a class body', async () => {
  const groups = await variablesOf('def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return lambda: x\n');
  assert.ok(groups.includes('2:x 6:x'), groups.join('; '));
  assert.ok(groups.includes('4:x'), groups.join('; '));
});

test('locals of two functions are two variables, globals of all blocks are one', async () => {
  assert.deepEqual(await variablesOf('n = 1\ndef f(x):\n    global n\n    n = x\ndef g(x):\n    return x + n\n'),
    ['1:n 3:n 4:n 6:n', '2:f', '2:x 4:x', '5:g', '5:x 6:x']);
});

test('where the block is not said, a name means that of the running block, else one of its kind', async () => {
  const text = 'def f(a):\n    def g():\n        return a\n    return g\n';
  const { trace: { header: { names = [] } } } = await (await testEngine()).record(text);
  const variables = new Variables(names, text);
  assert.equal(variables.nearest('a', 'free', 'f.<locals>.g'), variables.of('a', 'cell', 'f'));
  assert.equal(variables.nearest('a', 'cell', '<module>'), variables.of('a', 'cell', 'f'));
});
