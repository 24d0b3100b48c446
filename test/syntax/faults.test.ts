/** What is wrong with a program, in CPython's words and place. A case a line, with `\n` for a new line. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { SourceText } from '../../src/source/text.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { mutations } from './mutations.js';
import { casesOf, readTestFile, testParser } from './support.js';

type Fault = [kind: string, message: string, line: number | null, offset: number | null, endLine: number | null, endOffset: number | null] | null;

const parser = await testParser();

const FAULTS_PY = `
import json, warnings, _symtable
warnings.simplefilter('ignore')
def fault_of(source):
    try: _symtable.symtable(source, '<test>', 'exec')
    except SyntaxError as e: return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
`;

/** CPython's faults up to the symbol tables; its compiler finds some more. */
async function theirs(texts: string[]): Promise<Fault[]> {
  const { run } = await oracle();
  return JSON.parse(run(`${FAULTS_PY}\njson.dumps([fault_of(text) for text in json.loads(${JSON.stringify(JSON.stringify(texts))})])`)) as Fault[];
}

function ours(text: string): Fault {
  try {
    buildSymbolTables(parser.parse(text, 'exec'), new SourceText(text));
    return null;
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const { kind, message, span } = error;
    return [kind, message, span?.line ?? null, span?.offset ?? null, span?.endLine ?? null, span?.endOffset ?? null];
  }
}

/** The text with every lone surrogate replaced. */
const toWellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

const unescaped = (line: string): string => line.replace(/\\(.)/g, (_, char: string) => ({ n: '\n', t: '\t', f: '\f' })[char] ?? char);

for (const path of ['syntax/faults.txt', 'symtable/faults.txt']) {
  test(`faults in ${path} are CPython's, to the column`, { skip: oracleMissing }, async () => {
    const texts = readTestFile(path).trimEnd().split('\n').map(unescaped);
    const expected = await theirs(texts);
    texts.forEach((text, index) => assert.deepEqual(ours(text), expected[index], text));
  });
}

test('mutated programs never break the parser, and nearly all have CPython\'s message', { skip: oracleMissing }, async () => {
  const originals = [...programs().filter(({ transcript }) => !transcript).map(({ text }) => text), ...casesOf('syntax/constructs.txt')];
  // A cut through a character is no text that CPython could be given.
  const texts = mutations(originals, 600).filter((text) => text === toWellFormed(text));
  const expected = await theirs(texts);
  let same = 0;
  texts.forEach((text, index) => {
    const found = ours(text);
    if (found?.[0] === 'unsupported') return;
    assert.equal(found === null, expected[index] === null, `valid for one of us alone: ${text}\n${String(expected[index])}\n${String(found)}`);
    if (found?.[1] === expected[index]?.[1]) same += 1;
  });
  assert.ok(same / texts.length > 0.97, `${same} of ${texts.length} messages are the same`);
});

test('any text gives a tree or a diagnostic', () => {
  const texts = ['\0', '\ud800', '(((((', ')'.repeat(300), '('.repeat(300), 'x = '.repeat(2000), '-'.repeat(5000) + '1', '\\', '"""', 'f"{', "f'{x:{y", '\ufeffx = 1',
    '\u2028', 'a\rb', ' '.repeat(50) + 'x', 'if 1:\n'.repeat(200), `${'['.repeat(150)}${']'.repeat(150)}`, '1+'.repeat(3000) + '1', 'lambda:'.repeat(3000) + '1'];
  for (const text of texts) {
    try {
      parser.parse(text, 'exec');
    } catch (error) {
      assert.ok(error instanceof Diagnostic, `${JSON.stringify(text.slice(0, 40))}: ${String(error)}`);
    }
  }
});
