import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as table from '../../src/bytecode/opcode-table.js';
import {
  baseOpcode, cacheCount, cacheFormat, hasArg, hasConst, hasExc, hasFree, hasJump, hasLocal, hasName, opcodeName,
} from '../../src/bytecode/opcodes.js';
import { popped, pushed } from '../../src/bytecode/stack-effects.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';

const { Op } = table;
const names = Object.keys(Op) as table.OpName[];

/** A file of the repository's root, from the compiled test. */
const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

test('the opcode table is what its generator makes of the oracle', { skip: oracleMissing }, () => {
  const { status, stderr } = spawnSync(process.execPath, [root('tools/opcodes.mjs'), '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('every opcode has the oracle\'s name, base and kinds of argument', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const [opnames, bases, kinds, caches] = JSON.parse(python.run(`
import dis, json, opcode
json.dumps([dis.opname, [dis._deoptop(n) for n in range(256)],
    [sorted(kind) for kind in (dis.hasarg, dis.hasconst, dis.hasname, dis.hasjump, dis.haslocal, dis.hasfree, dis.hasexc)],
    [list(opcode._cache_format.get(name, {}).items()) for name in dis.opname]])`)) as [string[], number[], number[][], [string, number][][]];
  assert.deepEqual(opnames.map((_, opcode) => opcodeName(opcode)), opnames);
  assert.deepEqual(bases.map((_, opcode) => baseOpcode(opcode)), bases);
  const sets = [hasArg, hasConst, hasName, hasJump, hasLocal, hasFree, hasExc];
  assert.deepEqual(sets.map((set) => [...set].sort((a, b) => a - b)), kinds);
  assert.deepEqual(opnames.map((_, opcode) => cacheFormat(opcode)), caches);
  assert.deepEqual(opnames.map((_, opcode) => cacheCount(opcode)), caches.map((fields) => fields.reduce((sum, [, size]) => sum + size, 0)));
});

test('an unknown opcode is written as its number', () => {
  assert.equal(opcodeName(213), '<213>');
});

test('stack effects are the oracle\'s for many opargs', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const opargs = [0, 1, 2, 3, 4, 5, 7, 8, 16, 17, 100, 256, 257, 513];
  const expected = JSON.parse(python.run(`
import json, _opcode
def effect(op, arg, jump):
    try: return _opcode.stack_effect(op, arg, jump=jump)
    except ValueError: return None
json.dumps([[[effect(op, arg if _opcode.has_arg(op) else None, jump) for arg in ${JSON.stringify(opargs)}]
             for jump in (False, True)] for op in ${JSON.stringify(names.map((name) => Op[name]))}])`)) as (number | null)[][][];
  for (const [index, name] of names.entries()) {
    for (const [jumps, effects] of (expected[index] ?? []).entries()) {
      for (const [place, effect] of effects.entries()) {
        const oparg = hasArg.has(Op[name]) ? opargs[place] ?? 0 : 0;
        const ours = hasExc.has(Op[name]) && jumps === 0 ? 0 : pushed(Op[name], oparg) - popped(Op[name], oparg);
        if (effect !== null) assert.equal(ours, effect, `${name} ${oparg}`);
      }
    }
  }
});
