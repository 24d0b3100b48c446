import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dis, disassembleBytes, type DisOptions } from '../../src/bytecode/dis.js';
import { oracle, oracleMissing, type Oracle } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { oracleCode } from './oracle-code.js';

const scripts = programs().filter(({ transcript }) => !transcript);

test('dis of code objects compiled by CPython is its own text', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const { name, text } of scripts) {
    assert.equal(dis(oracleCode(python, text), () => '0x'), python.dis(text), name);
  }
});

const hex = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('hex');

/** What `dis.dis` of a compiled text, or of bytes, prints with options in Python's notation. */
function printed(python: Oracle, value: string, options: string): string {
  return python.run(`
import dis, io, re
_out = io.StringIO()
dis.dis(${value}, file=_out, ${options})
re.sub('0x[0-9a-f]{4,}', '0x', _out.getvalue())`);
}

const OPTIONS: [python: string, ours: DisOptions][] = [
  ['show_caches=True', { showCaches: true }],
  ['show_offsets=True', { showOffsets: true }],
  ['show_positions=True', { showPositions: true }],
  ['depth=0', { depth: 0 }],
  ['depth=1', { depth: 1 }],
  ['adaptive=True, show_caches=True', { adaptive: true, showCaches: true }],
  ['show_caches=True, show_offsets=True, show_positions=True', { showCaches: true, showOffsets: true, showPositions: true }],
];

for (const [options, ours] of OPTIONS) {
  test(`dis with ${options}`, { skip: oracleMissing }, async () => {
    const python = await oracle();
    for (const { name, text } of scripts) {
      const expected = printed(python, `compile(bytes.fromhex('${hex(text)}').decode(), '<snippet>', 'exec')`, options);
      assert.equal(dis(oracleCode(python, text), () => '0x', ours), expected, name);
    }
  });
}

test('code without positions', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const code = oracleCode(python, 'x = 1\ny = x + 1\n');
  const noColumns = Object.assign(Object.create(code) as typeof code, { linetable: Uint8Array.from([0xff, 0xff]) });
  const expected = printed(python, "compile('x = 1\\ny = x + 1\\n', '<snippet>', 'exec').replace(co_linetable=b'\\xff\\xff')", 'show_positions=True');
  assert.equal(dis(noColumns, () => '0x', { showPositions: true }), expected);
});

test('dis of bare bytes', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const samples = [[0, 0], [82, 1, 35, 0], [75, 5, 70, 1, 0, 0, 77, 1, 27, 0, 35, 0], [69, 1, 82, 2], [200, 1, 190, 5, 196, 0, 251, 3, 250, 2],
    [86, 18, 87, 35, 92, 3, 80, 3, 96, 7, 44, 0, 56, 40, 58, 2, 81, 4, 69, 255, 69, 255, 69, 255, 82, 255]];
  for (const sample of samples) {
    for (const [options, ours] of [['', {}], ...OPTIONS.filter(([name]) => !name.includes('adaptive'))] as typeof OPTIONS) {
      const bytes = Uint8Array.from(sample);
      assert.equal(disassembleBytes(bytes, () => '0x', ours), printed(python, `bytes.fromhex('${hex(bytes)}')`, options), `${sample} ${options}`);
    }
  }
});

test('bytes that are no bytecode', () => {
  assert.throws(() => disassembleBytes(Uint8Array.from([82]), () => '0x'), { name: 'IndexError', message: 'index out of range' });
  assert.throws(() => disassembleBytes(Uint8Array.from([44, 99]), () => '0x'), { name: 'IndexError', message: 'list index out of range' });
});
