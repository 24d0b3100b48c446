/** What a program is warned of, in CPython's words and line. A case a line, with `\\n` for a new line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FrontEnd } from '../../src/engine/program.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { standardLibrary } from '../oracle/stdlib.js';
import { nodeParser } from '../support/parser.js';

const WARNINGS_PY = `
import json, warnings
def _warnings_of(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            compile(source, '<test>', 'exec', dont_inherit=True)
        except SyntaxError:
            pass
        return [[str(each.message), each.lineno] for each in caught]
`;

/** What is told while a text is compiled, with or without success. */
function warningsOf(frontEnd: FrontEnd, text: string): [string, number][] {
  const told: [string, number][] = [];
  try {
    frontEnd.compile(text, '<test>', 'exec', ({ message, line }) => { told.push([message, line]); });
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
  }
  return told;
}

async function compare(texts: string[], withOrder: boolean): Promise<void> {
  const [python, frontEnd] = [await oracle(), new FrontEnd(await nodeParser())];
  const theirs = JSON.parse(python.run(`${WARNINGS_PY}
json.dumps([_warnings_of(text) for text in json.loads(${JSON.stringify(JSON.stringify(texts))})])`)) as [string, number][][];
  for (const [index, text] of texts.entries()) {
    const expected = theirs[index]!;
    const ours = warningsOf(frontEnd, text);
    if (withOrder) assert.deepEqual(ours, expected, text);
    else assert.deepEqual(ours.map(String).sort(), expected.map(String).sort(), text.slice(0, 200));
  }
}

test('warnings have CPython\'s words and line', { skip: oracleMissing }, async () => {
  const file = readFileSync(new URL('../../../test/compiler/warnings.txt', import.meta.url), 'utf8');
  await compare(file.trimEnd().split('\n').map((line) => line.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))), true);
});

test('the standard library is warned of as by CPython', { skip: oracleMissing }, async () => {
  const modules = Object.values(standardLibrary(await oracle())).filter((text) => text.length < 30_000 && !text.includes('\r'));
  await compare(modules.slice(0, 150), false);
});
