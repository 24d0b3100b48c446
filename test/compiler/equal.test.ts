import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dis } from '../../src/bytecode/dis.js';
import { oracleCode } from '../bytecode/oracle-code.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { golden, programs } from '../oracle/programs.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { differences, pairs } from './differences.js';
import { constructSources, programSources } from './sources.js';

test('every program compiles to the code objects of CPython', { skip: oracleMissing }, async () => {
  const [parser, python] = [await nodeParser(), await oracle()];
  for (const { name, text, mode } of [...programSources(python), ...constructSources()]) {
    const theirs = oracleCode(python, text, '<snippet>', mode);
    const ours = compileText(parser, text, '<snippet>', mode);
    assert.deepEqual([...pairs(ours, theirs)].flatMap(differences), [], name);
  }
});

test('dis prints every script as CPython does', async () => {
  const parser = await nodeParser();
  for (const program of programs().filter(({ transcript }) => !transcript)) {
    const code = compileText(parser, program.text, `${program.name}.py`);
    assert.equal(dis(code, () => '0x'), golden(program, '.dis.txt'), program.name);
  }
});
