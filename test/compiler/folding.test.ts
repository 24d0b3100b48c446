/** Constant folding: random expressions of constants are folded exactly as far, and to the same values, as by CPython. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disassemble } from '../../src/bytecode/dis.js';
import { oracleCode } from '../bytecode/oracle-code.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { randomNumbers } from '../support/random.js';

const atoms = [
  '0', '1', '2', '3', '7', '255', '256', '10**20', '2**64', '1.5', '0.0', '-0.0', '1e300', '1j', '0j', '-2.5j', '1e999', 'True',
  'False', 'None', '...', '""', '"abc"', '"é€😀"', 'b""', 'b"ab"', '()', '(1, 2, 3)', '("a", None)', '((1, 2), 3)',
  '[1, 2, 3]', '{1, True, 3, 2}', '{}', 'x', '"x" * 50', '(1,) * 20',
];
const operators = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '|', '&', '^', '@'];
const tests = ['and', 'or', '<', '==', 'in', 'not in', 'is', 'is not'];
const slices = ['1:', ':2', '::-1', '1:3', '-2:', '::2', '5:1:-2'];
const statements = [
  (e: string) => `r = ${e}`, (e: string) => `if ${e}: y`, (e: string) => `while ${e}: y`, (e: string) => `f(${e})`,
  (e: string) => `for i in ${e}: y`, (e: string) => `r = x if (${e}) else z`,
];

function expression(random: (bound: number) => number, depth: number): string {
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  if (depth === 0) return pick(atoms);
  const inner = (): string => `(${expression(random, depth - 1)})`;
  switch (random(12)) {
    case 0: return pick(['-', '+', '~', 'not ']) + inner();
    case 1: return `${inner()}[${inner()}]`;
    case 2: return `${inner()}[${pick(slices)}]`;
    case 3: return `(${inner()}, ${inner()})`;
    case 4: return `${inner()} if ${inner()} else ${inner()}`;
    case 5: case 6: return `${inner()} ${pick(tests)} ${inner()}`;
    default: return `${inner()} ${pick(operators)} ${inner()}`;
  }
}

/** At the limits of what is folded. */
const limits = [
  '2 ** 127', '2 ** 128', '3 ** 64', '3 ** 65', '1 << 127', '1 << 128', '(2 ** 64) * (2 ** 63)', '(2 ** 64) * (2 ** 64)',
  '"a" * 4096', '"a" * 4097', '(1,) * 256', '(1,) * 257', '((1,) * 200, 1) * 5', '((1,) * 200, 1) * 6', '2 ** -1', '0 ** 0',
  '"a" * -1', '() * -1', 'b"ab" * 3', '"%s" * 2', '1 / 0', '1 // 0', '1 % 0', '1 << -1', '-7 // 2', '-7 % 3', '7.5 // -2',
  '"abc"[3]', '"abc"[-3]', '(1, 2)[True]', '1 - 0j', '-0.0 * 1j', '1e999 * 1j', '2 / (1 + 1j)', '~True', '+True', '-True',
];

test('constants are folded as CPython does', { skip: oracleMissing }, async () => {
  const [parser, python] = [await nodeParser(), await oracle()];
  python.run('import warnings; warnings.simplefilter("ignore")');
  const random = randomNumbers(5);
  const lines = limits.map((literal) => `x = ${literal}`);
  for (let round = 0; round < 700; round++) {
    const statement = statements[random(statements.length)];
    if (statement) lines.push(statement(expression(random, 1 + random(3))));
  }
  for (const line of lines) {
    // The last bit of a power is the C library's affair.
    if (line.includes('**') && /\d\.|\de|\dj/.test(line)) continue;
    const expected = disassemble(oracleCode(python, line), () => '0x');
    assert.equal(disassemble(compileText(parser, line), () => '0x'), expected, line);
  }
});
