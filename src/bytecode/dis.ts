import { argumentText } from './argument-text.js';
import { CodeObject } from './code.js';
import { reprConstant, type AddressOf } from './constant-repr.js';
import { exceptionEntries, type ExceptionEntry } from './exception-table.js';
import { instructions, jumpTarget, type DecodedInstruction } from './instructions.js';
import { Op, opcodeName } from './opcodes.js';
import { lineStarts } from './positions.js';

const NO_LINE = '  --';
const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;

/** The text of `dis.dis(code)` in CPython 3.14, nested code objects included, with a line break at the end. */
export function dis(code: CodeObject, addressOf: AddressOf): string {
  return recursiveLines(code, addressOf).map((line) => `${line}\n`).join('');
}

/** The text of `dis.disassemble(code)`: without nested code objects. */
export function disassemble(code: CodeObject, addressOf: AddressOf): string {
  return codeLines(code, addressOf).map((line) => `${line}\n`).join('');
}

function recursiveLines(code: CodeObject, addressOf: AddressOf): string[] {
  const lines = codeLines(code, addressOf);
  for (const constant of code.consts) {
    if (!(constant instanceof CodeObject)) continue;
    lines.push('', `Disassembly of ${reprConstant(constant, addressOf)}:`, ...recursiveLines(constant, addressOf));
  }
  return lines;
}

/** The lines of one code object. */
function codeLines(code: CodeObject, addressOf: AddressOf): string[] {
  const decoded = [...instructions(code.code)];
  const handlers = exceptionEntries(code.exceptiontable);
  const labels = numberLabels(decoded, handlers);
  const lineAt = new Map(lineStarts(code).map(({ offset, line }) => [offset, line]));
  const lineWidth = lineColumnWidth([...lineAt.values()]);
  const labelWidth = 4 + String(labels.size).length;

  const lines: string[] = [];
  for (const instruction of decoded) {
    const line = lineAt.get(instruction.offset);
    if (line !== undefined && lineWidth > 0 && instruction.offset > 0) lines.push('');
    const label = labels.get(instruction.offset);
    const fields = [
      ...(lineWidth > 0 ? [(line === null ? NO_LINE : String(line ?? '')).padStart(lineWidth)] : []),
      (label === undefined ? '' : `L${label}:`).padStart(labelWidth),
      // The column that marks the current instruction of a traceback.
      '   ',
      ...operationFields(instruction, code, labels, addressOf),
    ];
    lines.push(fields.join(' ').trimEnd());
  }
  return handlers.length > 0 ? [...lines, ...handlerLines(handlers, labels)] : lines;
}

/** Opcode, oparg and what it means. A long opcode name eats into the oparg's column. */
function operationFields(
  instruction: DecodedInstruction, code: CodeObject, labels: ReadonlyMap<number, number>, addressOf: AddressOf,
): string[] {
  const { opcode, arg } = instruction;
  const name = opcodeName(opcode);
  const fields = [name.padEnd(OPNAME_WIDTH)];
  if (arg === null) return fields;
  fields.push(String(arg).padStart(OPARG_WIDTH - Math.max(0, name.length - OPNAME_WIDTH)));
  const target = jumpTarget(instruction);
  const text = target === null ? argumentText(code, opcode, arg, addressOf)
    : `${opcode === Op.END_ASYNC_FOR ? 'from' : 'to'} L${labels.get(target)}`;
  if (text !== '') fields.push(`(${text})`);
  return fields;
}

/** Numbers the places that are jumped to and the bounds and targets of handlers: `dis._make_labels_map`. */
function numberLabels(
  decoded: readonly DecodedInstruction[], handlers: readonly ExceptionEntry[],
): ReadonlyMap<number, number> {
  const offsets = new Set<number>();
  for (const instruction of decoded) {
    const target = jumpTarget(instruction);
    if (target !== null) offsets.add(target);
  }
  for (const { start, end, target } of handlers) offsets.add(start).add(end).add(target);
  return new Map([...offsets].sort((a, b) => a - b).map((offset, index) => [offset, index + 1]));
}

/** 0 if no line is known at all: `dis._get_lineno_width`. */
function lineColumnWidth(lines: readonly (number | null)[]): number {
  const greatest = lines.reduce((most: number, line) => Math.max(most, line || -1), -1);
  if (greatest === -1) return 0;
  const width = Math.max(3, String(greatest).length);
  return lines.includes(null) ? Math.max(width, NO_LINE.length) : width;
}

function handlerLines(handlers: readonly ExceptionEntry[], labels: ReadonlyMap<number, number>): string[] {
  return ['ExceptionTable:', ...handlers.map(({ start, end, target, depth, lasti }) => {
    const range = `L${labels.get(start)} to L${labels.get(end)} -> L${labels.get(target)}`;
    return `  ${range} [${depth}]${lasti ? ' lasti' : ''}`;
  })];
}
