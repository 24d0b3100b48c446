import assert from 'node:assert/strict';
import test from 'node:test';
import { loadModules, moduleNames } from '../../src/library/loading.js';
import { golden, programs } from '../oracle/programs.js';
import { nodeParser } from '../support/parser.js';
import { runText } from '../support/run.js';

/** What CPython printed: stdout, and the line of the traceback that names the exception. */
function expected(text: string): { stdout: string; error: string | null } {
  const { stdout, stderr } = JSON.parse(text) as { stdout: string; stderr: string };
  return { stdout, error: errorLine(stderr) };
}

function errorLine(stderr: string): string | null {
  if (!stderr.includes('Traceback (most recent call last)')) return null; // warnings, and what the program wrote
  const group = /^ {2}\| (\w+: .* \(\d+ sub-exceptions?\))$/m.exec(stderr);
  return group?.[1] ?? (stderr.trimEnd().split('\n').at(-1) || null);
}

const blankAddresses = (text: string): string => text.replace(/(?<= at )0x[0-9a-f]+/g, '0x');
/** The place of a SyntaxError is its message's, not the traceback's. */
const withoutPlace = (error: string | null): string | null => error?.replace(/ \(<string>, line \d+\)$/, '') ?? null;
/** Suggestions are the traceback's, not the message's. */
const withoutSuggestion = (error: string | null): string | null => error?.replace(/(?<=[^.])\. Did you mean: .*$/, '') ?? null;

const parser = await nodeParser();
await loadModules(moduleNames());

// The machine alone, without the engine's tracebacks and streams; the engine runs every program (`engine/differential`).
const plain = programs().filter(({ name, transcript }) => !transcript && /^(?:basics|scripts|features|scopes|closures|generators)\//.test(name));

for (const program of plain) {
  test(`${program.name} prints what CPython prints`, () => {
    const result = runText(parser, program.text);
    const { stdout, error } = expected(golden(program, '.run.json'));
    assert.equal(blankAddresses(result.stdout), stdout);
    assert.equal(withoutPlace(result.error), withoutSuggestion(error));
  });

  test(`${program.name} stops and goes on after any instruction`, () => {
    assert.deepEqual(runText(parser, program.text, 1), runText(parser, program.text));
  });
}
