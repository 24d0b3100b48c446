/** The assembler on its own: what is decoded from a code object of CPython's must assemble to the same bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeObject } from '../../src/bytecode/code.js';
import { exceptionEntries } from '../../src/bytecode/exception-table.js';
import { instructions, jumpTarget, type DecodedInstruction } from '../../src/bytecode/instructions.js';
import { Op } from '../../src/bytecode/opcodes.js';
import { positions } from '../../src/bytecode/positions.js';
import { codeBytes } from '../../src/compiler/assembler/code-bytes.js';
import { exceptionTable } from '../../src/compiler/assembler/exception-table.js';
import { resolveJumpOffsets } from '../../src/compiler/assembler/jumps.js';
import { locationTable } from '../../src/compiler/assembler/location-table.js';
import type { HandlerEntry, PlacedInstruction } from '../../src/compiler/flowgraph/to-sequence.js';
import { oracleCode } from '../bytecode/oracle-code.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';

/** From a SEND to its END_SEND, which is what END_ASYNC_FOR names. */
const END_SEND_DISTANCE = 10;

/** A code object's instructions as the flow graph hands them over. */
function placed(code: CodeObject): PlacedInstruction[] {
  const decoded = [...instructions(code.code)].filter(({ opcode }) => opcode !== Op.EXTENDED_ARG);
  const indexAt = new Map(decoded.map(({ startOffset }, index) => [startOffset, index]));
  const at = (offset: number): number => {
    const index = indexAt.get(offset);
    assert.ok(index !== undefined, `no instruction starts at ${offset}`);
    return index;
  };
  const handlers = exceptionEntries(code.exceptiontable);
  const handlerAt = (offset: number): HandlerEntry | null => {
    const entry = handlers.find(({ start, end }) => start <= offset && offset < end);
    if (!entry) return null;
    return { position: at(entry.target), startDepth: entry.depth + 1 + Number(entry.lasti), preservesLasti: entry.lasti };
  };
  const units = positions(code);
  const target = (instruction: DecodedInstruction): number => {
    const offset = jumpTarget(instruction);
    if (offset === null) return instruction.arg ?? 0;
    return at(instruction.opcode === Op.END_ASYNC_FOR ? offset - END_SEND_DISTANCE : offset);
  };
  return decoded.map((instruction) => {
    const { line, endLine, column, endColumn } = units[instruction.offset / 2] ?? assert.fail('no position');
    return {
      opcode: instruction.opcode, oparg: target(instruction), handler: handlerAt(instruction.offset),
      location: { lineno: line ?? -1, endLineno: endLine ?? -1, col: column ?? -1, endCol: endColumn ?? -1 },
    };
  });
}

function checkRoundTrip(code: CodeObject): void {
  const row = placed(code);
  const offsets = resolveJumpOffsets(row);
  assert.deepEqual(codeBytes(row), code.code, `${code.qualname}: code`);
  assert.deepEqual(locationTable(row, offsets, code.firstlineno), code.linetable, `${code.qualname}: line table`);
  assert.deepEqual(exceptionTable(row, offsets), code.exceptiontable, `${code.qualname}: exception table`);
  for (const constant of code.consts) if (constant instanceof CodeObject) checkRoundTrip(constant);
}

const repeated = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const special = {
  'long jumps': `def f(a):\n  while a:\n    if a:\n${repeated(300, (i) => `      g(${i}, a.b${i})`)}\n    else: h()\n`,
  'very long jumps': `for i in x:\n${repeated(7000, () => ' a.b.c')}\n`,
  'long lines and far columns': `x = (${' '.repeat(200)}a +${' '.repeat(100)}b${'\n'.repeat(70)}.c)\ny = '${'é'.repeat(90)}', z.w\n`,
  'async': 'async def f(a):\n  async for b in a:\n    async with b as c:\n      await c\n      yield [d async for d in c]\n',
  'many handlers': `def f():\n${repeated(40, (i) => ` try: a${i}()\n except (E, F) as e: g(e)\n finally: h()`)}\n`,
};

test('code, line and exception tables of CPython are assembled again', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const { text, transcript } of programs()) {
    if (!transcript) checkRoundTrip(oracleCode(python, text));
  }
  for (const text of Object.values(special)) checkRoundTrip(oracleCode(python, text));
});
