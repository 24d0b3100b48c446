/**
 * Random programs of every construct of Python 3.14: does our compiler make of each what CPython makes of it?
 *
 *     node out/bench/random-programs.js [COUNT] [FIRST_SEED]
 *
 * Prints the seeds of programs whose code objects or SyntaxErrors differ, with the first difference.
 */
import { verdictDifferences } from '../test/compiler/verdicts.js';
import { oracle } from '../test/oracle/oracle.js';
import { nodeParser } from '../test/support/parser.js';
import { randomConstructs } from '../test/support/random-constructs.js';

const [count = 1000, first = 1] = process.argv.slice(2).map(Number);
const [python, parser] = [await oracle(), await nodeParser()];
let equal = 0;
for (let seed = first; seed < first + count; seed++) {
  const [difference] = verdictDifferences(python, parser, randomConstructs(seed));
  if (difference === undefined) equal += 1;
  else console.log(`seed ${seed}: ${difference.slice(0, 300)}`);
}
console.log(`${equal} of ${count} programs equal`);
