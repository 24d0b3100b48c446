/** Expressions, one a line of `expressions/*.txt`: value or exception must be what CPython gives. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { runText } from '../support/run.js';

const folder = new URL('../../../test/objects/expressions/', import.meta.url);
/** So many expressions make one program. */
const CHUNK = 100;

const program = (expressions: readonly string[]): string => expressions
  .map((expression) => `try: print(ascii(${expression}))\nexcept BaseException as e: print(type(e).__name__, ascii(str(e)))\n`)
  .join('');

/** Output of a program in CPython; `input()` finds an empty stdin. */
const oracleProgram = (text: string): string => `
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()) as output:
    exec(compile(${JSON.stringify(text)}, '<expressions>', 'exec'), {'__name__': '__main__'})
output.getvalue()
`;

const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]{5,}/g, '0x');

for (const file of readdirSync(folder)) {
  test(`expressions: ${file}`, { skip: oracleMissing }, async () => {
    const python = await oracle();
    const parser = await nodeParser();
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter((line) => line !== '');
    for (let start = 0; start < lines.length; start += CHUNK) {
      const chunk = lines.slice(start, start + CHUNK);
      const text = program(chunk);
      const expected = withoutAddresses(python.run(oracleProgram(text)));
      const { stdout, error } = runText(parser, text);
      assert.equal(error, null);
      const actual = withoutAddresses(stdout);
      if (actual === expected) continue;
      for (const expression of chunk) {
        const single = program([expression]);
        assert.equal(withoutAddresses(runText(parser, single).stdout), withoutAddresses(python.run(oracleProgram(single))), expression);
      }
      assert.equal(actual, expected);
    }
  });
}
