import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dis } from '../../src/bytecode/dis.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { oracleCode } from './oracle-code.js';

test('dis of code objects compiled by CPython is its own text', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const { name, text, transcript } of programs()) {
    if (transcript) continue;
    assert.equal(dis(oracleCode(python, text), () => '0x'), python.dis(text), name);
  }
});
