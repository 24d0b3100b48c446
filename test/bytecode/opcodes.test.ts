import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as table from '../../src/bytecode/opcode-table.js';
import { cacheCount, hasArg, hasExc, opcodeName } from '../../src/bytecode/opcodes.js';
import { popped, pushed } from '../../src/bytecode/stack-effects.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';

const { Op } = table;
const names = Object.keys(Op) as table.OpName[];

test('the opcode table is the oracle\'s', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const expected: unknown = JSON.parse(python.run(`
import _opcode, json, opcode
def having(predicate):
    return sorted(n for n, i in opcode.opmap.items() if predicate(i) and not n.startswith(('INSTR', 'ENTER_E')))
json.dumps([
    {n: i for n, i in opcode.opmap.items() if not n.startswith('INSTRUMENTED_') and n not in ('RESERVED', 'ENTER_EXECUTOR')},
    [having(p) for p in (_opcode.has_arg, _opcode.has_const, _opcode.has_name, _opcode.has_jump, _opcode.has_local,
                         _opcode.has_free, _opcode.has_exc)],
    _opcode.get_nb_ops(), opcode.cmp_op, _opcode.get_intrinsic1_descs(), _opcode.get_intrinsic2_descs(),
    _opcode.get_special_method_names(), [c.__name__ for c in opcode._common_constants]])`));
  assert.deepEqual(expected, [
    Op,
    [table.HAS_ARG, table.HAS_CONST, table.HAS_NAME, table.HAS_JUMP, table.HAS_LOCAL, table.HAS_FREE, table.HAS_EXC],
    table.BINARY_OPERATORS, table.COMPARE_OPERATORS, table.INTRINSICS_1, table.INTRINSICS_2,
    table.SPECIAL_METHODS, table.COMMON_CONSTANTS,
  ]);
});

test('caches are counted', () => {
  assert.equal(cacheCount(Op.LOAD_ATTR), 9);
  assert.equal(cacheCount(Op.LOAD_FAST), 0);
  assert.equal(opcodeName(Op.LOAD_FAST_BORROW), 'LOAD_FAST_BORROW');
  assert.equal(opcodeName(201), '<201>');
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
