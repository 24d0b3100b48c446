import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dis } from '../../src/bytecode/dis.js';
import { Op, type OpName } from '../../src/bytecode/opcode-table.js';
import { hasArg, hasConst, hasExc, hasFree, hasJump, hasLocal, hasName } from '../../src/bytecode/opcodes.js';
import { PLAIN_NAMES, shownName } from '../../src/bytecode/plain-names.js';
import { popped, pushed } from '../../src/bytecode/stack-effects.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';

const names = Object.keys(Op) as OpName[];
const kinds = [hasArg, hasConst, hasName, hasJump, hasLocal, hasFree, hasExc];

test('an opcode and its plain name take the same argument and leave the same on the stack', () => {
  for (const [name, plain] of Object.entries(PLAIN_NAMES) as [OpName, OpName][]) {
    const [own, other] = [Op[name], Op[plain]];
    for (const kind of kinds) assert.equal(kind.has(own), kind.has(other), name);
    assert.deepEqual([popped(own, 1), pushed(own, 1)], [popped(other, 1), pushed(other, 1)], name);
    assert.equal(PLAIN_NAMES[plain], undefined, `${plain} is plain`);
  }
});

// The marks by which CPython tells such forms apart; an opcode that gets a new form of the kind must be in the table.
const MARKS = /_BORROW|_NO_INTERRUPT|_MAYBE_NULL/g;

test('every opcode that is another one with a mark is in the table, and nothing else', () => {
  const marked = names.filter((name) => name.search(MARKS) >= 0);
  assert.deepEqual(Object.keys(PLAIN_NAMES).sort(), marked.sort());
  for (const name of marked) assert.equal(PLAIN_NAMES[name], name.replace(MARKS, ''));
});

test('plain names change names only', async () => {
  const code = compileText(await nodeParser(), 'def f(a, b):\n    while a:\n        a = a + b\n    return lambda: 1\n');
  const [exact, plain] = [dis(code, () => '0x'), dis(code, () => '0x', { naming: 'plain' })];
  const words = (text: string): string[] => text.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
  assert.deepEqual(words(exact).map((line) => line.replace(/\b[A-Z_]+\b/g, (name) => shownName(name, 'plain'))), words(plain));
  assert.match(exact, /LOAD_FAST_BORROW_LOAD_FAST_BORROW 1/);
  assert.match(plain, /LOAD_FAST_LOAD_FAST {6}1 \(a, b\)/);
});
