/**
 * How much of a corpus of Python files our compiler makes into the very code objects of CPython.
 *
 *     node out/bench/compiler-corpus.js [FOLDER]
 *
 * FOLDER (searched for `*.py`) is by default the standard library inside the oracle. Prints the shares and time,
 * what was refused, and each code object that differs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Diagnostic } from '../src/source/diagnostic.js';
import type { Parser } from '../src/syntax/parser.js';
import { oracleCode } from '../test/bytecode/oracle-code.js';
import { differences, pairs } from '../test/compiler/differences.js';
import { oracle, type Oracle } from '../test/oracle/oracle.js';
import { compileText } from '../test/support/compile.js';
import { nodeParser } from '../test/support/parser.js';

interface Score {
  equal: number;
  compared: number;
  files: number;
  milliseconds: number;
  /** Files by the reason they were refused for. */
  refused: Map<string, number>;
}

const STDLIB_PY = `
import json, os, zipfile, sys
def _sources():
    for entry in sys.path:
        if zipfile.is_zipfile(entry):
            with zipfile.ZipFile(entry) as library:
                return {name: library.read(name).decode() for name in library.namelist() if name.endswith('.py')}
    library = os.path.dirname(os.__file__)
    found = [os.path.join(at, name) for at, _, names in os.walk(library) for name in names if name.endswith('.py')]
    return {os.path.relpath(name, library): open(name, encoding='utf-8').read() for name in found}
json.dumps(_sources())
`;

/** Texts by name: of the files below a folder, or of the oracle's standard library. */
function corpus(python: Oracle, folder: string | undefined): [name: string, text: string][] {
  if (folder === undefined) return Object.entries(JSON.parse(python.run(STDLIB_PY)) as Record<string, string>);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

function compare(python: Oracle, parser: Parser, name: string, text: string, score: Score): void {
  let theirs;
  try {
    theirs = oracleCode(python, text);
  } catch {
    return;   // no program, in CPython either
  }
  try {
    const start = performance.now();
    const ours = compileText(parser, text);
    score.milliseconds += performance.now() - start;
    score.files += 1;
    for (const pair of pairs(ours, theirs)) {
      const differing = differences(pair);
      score.compared += 1;
      if (differing.length === 0) score.equal += 1;
      else console.log(`${name}: ${differing.map((line) => line.slice(0, 160)).join('\n    ')}`);
    }
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const reason = `${error.kind}: ${error.message.replace(/, line \d+$/, '')}`;
    score.refused.set(reason, (score.refused.get(reason) ?? 0) + 1);
    if (error.isPython) console.log(`${name}: ${error.message}, line ${error.span?.line}`);
  }
}

const [python, parser] = [await oracle(), await nodeParser()];
const score: Score = { equal: 0, compared: 0, files: 0, milliseconds: 0, refused: new Map() };
for (const [name, text] of corpus(python, process.argv[2])) compare(python, parser, name, text, score);
const share = (100 * score.equal / score.compared).toFixed(2);
console.log(`${score.equal} of ${score.compared} code objects equal (${share} %)`);
console.log(`${score.files} files compiled in ${Math.round(score.milliseconds)} ms`);
for (const [reason, count] of score.refused) console.log(`${count} files refused: ${reason}`);
