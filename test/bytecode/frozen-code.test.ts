import assert from 'node:assert/strict';
import test from 'node:test';
import { CodeObject } from '../../src/bytecode/code.js';
import { freezeCode, frozenFilename, isFrozen, thawCode } from '../../src/bytecode/frozen-code.js';
import type { FrozenCode } from '../../src/bytecode/frozen-code.js';
import { positions } from '../../src/bytecode/positions.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';

const PROGRAM = `
def f(a, /, b=1.5, *rest, key=-0.0, **names):
    """doc"""
    x = [a, 2 ** 70, 1e400, 3j, b'\\x00\\xff', ..., None, True, 'é', (1, (2, 'x'))]
    try:
        return lambda y: x[1:2] if y in {1, 2} else (yield a)
    except* ValueError as group:
        raise
class K:
    n: int = 0
`;

/** Everything that a run depends on. */
function contents({ linetable, filename, firstlineno, consts, ...fields }: CodeObject): unknown {
  return { ...fields, consts: consts.map((constant) => (constant instanceof CodeObject ? contents(constant) : constant)) };
}

test('a frozen code object is the one it was made from, without lines', async () => {
  const code = compileText(await nodeParser(), PROGRAM);
  const json = JSON.parse(JSON.stringify(freezeCode(code))) as FrozenCode;
  const thawed = thawCode(json, frozenFilename('m'));
  assert.deepEqual(contents(thawed), contents(code));
  assert.equal(positions(thawed).length, code.code.length / 2);
  assert.ok(positions(thawed).every(({ line }) => line === null));
  assert.deepEqual([isFrozen(thawed), isFrozen(code)], [true, false]);
});
