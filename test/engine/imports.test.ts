import assert from 'node:assert/strict';
import test from 'node:test';
import { importedModules } from '../../src/engine/imports.js';
import { nodeParser } from '../support/parser.js';
import { testEngine } from '../support/engine.js';

async function run(text: string): Promise<{ out: string; err: string }> {
  const written = { out: '', err: '' };
  await (await testEngine()).run(text, { write: (stream, piece) => { written[stream] += piece; } });
  return written;
}

test('the modules that a program names are known before it runs', async () => {
  const parser = await nodeParser();
  const text = 'import a, b.c as d\ndef f():\n    from e import g\n    from . import h\nclass K:\n    import i\n';
  assert.deepEqual([...importedModules(parser.parse(text, 'exec'))], ['a', 'b.c', 'e', 'e.g', 'i']);
  assert.deepEqual([...importedModules(parser.parse(text, 'exec'), false)], ['a', 'b.c', 'i']);
});

test('a module that a program names only as it runs is waited for', async () => {
  assert.deepEqual(await run("m = __import__('ma' + 'th')\nprint(m.floor(2.5), m)\n"), { out: "2 <module 'math' (built-in)>\n", err: '' });
  const recorded = await (await testEngine()).record("name = 'oper' + 'ator'\nprint(__import__(name).add(1, 2))\n");
  assert.deepEqual(recorded.trace.records.flatMap(({ o }) => o ?? []), [['out', '3\n']]);
});

test('any other module is not found, as in CPython, and a note says which ones are', async () => {
  const { out, err } = await run('try:\n    import numpy\nexcept ImportError as error:\n    print(type(error).__name__, error, error.name)\nimport os.path\n');
  assert.equal(out, "ModuleNotFoundError No module named 'numpy' numpy\n");
  assert.match(err, /^ModuleNotFoundError: No module named 'os'\nThese modules can be imported here: __future__, .*\bfunctools, .*\btypes.*\.\n$/m);
});
