import { resolveArgument, type Argument, type Operands } from './argument.js';
import type { CodeObject } from './code.js';
import type { AddressOf } from './constant-repr.js';
import { exceptionEntries, type ExceptionEntry } from './exception-table.js';
import { instructions, jumpTarget, type DecodedInstruction } from './instructions.js';
import { INITIAL_COUNTERS, type OpName } from './opcode-table.js';
import { Op, baseOpcode, cacheFormat, opcodeName } from './opcodes.js';
import { NO_POSITION, lineStarts, positions, type Position } from './positions.js';

/** One value in the inline cache behind an instruction. */
export interface CacheEntry {
  readonly name: string;
  /** In 16-bit units. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** An instruction as `dis.Instruction` has it. Offsets are in bytes from the start of the code. */
export interface Instruction {
  readonly opname: string;
  readonly opcode: number;
  /** Null for an opcode without one. */
  readonly arg: number | null;
  /** What the oparg stands for; of a jump the offset it goes to; null without an oparg. */
  readonly argval: Argument['value'];
  /** The same in words, '' for nothing. */
  readonly argrepr: string;
  readonly offset: number;
  /** Where its first EXTENDED_ARG is, or `offset`. */
  readonly startOffset: number;
  readonly startsLine: boolean;
  /** 1-based; null where there is none. */
  readonly lineNumber: number | null;
  /** Number of the label it carries; null for an instruction that nothing jumps to. */
  readonly label: number | null;
  readonly position: Position;
  /** Null for an instruction without inline cache. */
  readonly cache: readonly CacheEntry[] | null;
}

/** Code taken apart. */
export interface Disassembly {
  readonly instructions: readonly Instruction[];
  /** The exception table. */
  readonly handlers: readonly ExceptionEntry[];
  /** Label numbers by offset: of what is jumped to, and of the bounds and targets of the handlers. */
  readonly labels: ReadonlyMap<number, number>;
}

export interface DisassemblyOptions {
  readonly addressOf: AddressOf;
  /** Added to every line number. Default 0. */
  readonly lineOffset?: number;
  /** False numbers the labels as if there were no exception table (`dis.get_instructions`). Default true. */
  readonly handlers?: boolean;
  /** The caches as they stand in code that has never run (`adaptive=True`), not as `co_code` has them: empty. */
  readonly adaptive?: boolean;
}

/** Takes a code object apart, nested code objects left alone: `dis.Bytecode`. */
export function disassembly(code: CodeObject, options: DisassemblyOptions): Disassembly {
  const { addressOf, lineOffset = 0, adaptive = false } = options;
  const handlers = options.handlers === false ? [] : exceptionEntries(code.exceptiontable);
  const decoded = [...instructions(code.code)];
  const labels = numberLabels(decoded, handlers);
  const startAt = new Map(lineStarts(code).map(({ offset, line }) => [offset, line]));
  const positionOf = positions(code);
  let line: number | null = null;
  return {
    handlers, labels,
    instructions: decoded.map((instruction) => {
      const start = startAt.get(instruction.offset);
      if (start !== undefined) line = start;
      return {
        ...operation(instruction, code, labels, addressOf),
        cache: cacheOf(instruction, code.code, adaptive),
        startsLine: start !== undefined,
        lineNumber: line === null ? null : line + lineOffset,
        position: positionOf[instruction.offset / 2] ?? NO_POSITION,
      };
    }),
  };
}

/**
 * Takes bare bytes apart, of which neither names nor lines are known: `dis.dis(bytes)`.
 *
 * @throws ValueFault IndexError where they are no bytecode
 */
export function rawDisassembly(code: Uint8Array, addressOf: AddressOf): Disassembly {
  const decoded = [...instructions(code)];
  const labels = numberLabels(decoded, []);
  return {
    handlers: [], labels,
    instructions: decoded.map((instruction) => ({
      ...operation(instruction, undefined, labels, addressOf),
      cache: cacheOf(instruction, code, false), startsLine: false, lineNumber: null, position: NO_POSITION,
    })),
  };
}

type Operation = Omit<Instruction, 'startsLine' | 'lineNumber' | 'position' | 'cache'>;

function operation(
  instruction: DecodedInstruction, operands: Operands | undefined, labels: ReadonlyMap<number, number>, addressOf: AddressOf,
): Operation {
  const { opcode, arg, offset, startOffset } = instruction;
  const base = baseOpcode(opcode);
  const target = jumpTarget(instruction);
  const { value, text }: Argument = arg === null ? { value: null, text: '' }
    : target === null ? resolveArgument(operands, base, arg, addressOf)
    : { value: target, text: `${base === Op.END_ASYNC_FOR ? 'from' : 'to'} L${labels.get(target)}` };
  return { opname: opcodeName(opcode), opcode, arg, argval: value, argrepr: text, offset, startOffset, label: labels.get(offset) ?? null };
}

function cacheOf({ opcode, offset }: DecodedInstruction, code: Uint8Array, adaptive: boolean): CacheEntry[] | null {
  const base = baseOpcode(opcode);
  const format = cacheFormat(base);
  if (format.length === 0) return null;
  let start = offset + 2;
  return format.map(([name, size]) => {
    const data = code.slice(start, start += 2 * size);
    if (adaptive && name === 'counter') new DataView(data.buffer).setUint16(0, initialCounter(opcode), true);
    return { name, size, data };
  });
}

function initialCounter(opcode: number): number {
  const counter = (INITIAL_COUNTERS as Partial<Record<OpName, number>>)[opcodeName(opcode) as OpName];
  if (counter === undefined) throw new Error(`no counter is known for ${opcodeName(opcode)}`);
  return counter;
}

/** Numbers the places that are jumped to and the bounds and targets of handlers: `dis._make_labels_map`. */
function numberLabels(
  decoded: readonly DecodedInstruction[], handlers: readonly ExceptionEntry[],
): ReadonlyMap<number, number> {
  const offsets = new Set(jumpTargets(decoded));
  for (const { start, end, target } of handlers) offsets.add(start).add(end).add(target);
  return new Map([...offsets].sort((a, b) => a - b).map((offset, index) => [offset, index + 1]));
}

/** Where instructions jump to, each offset once, in the order of the jumps: `dis.findlabels`. */
export function jumpTargets(decoded: Iterable<DecodedInstruction>): number[] {
  const targets = new Set<number>();
  for (const instruction of decoded) {
    const target = jumpTarget(instruction);
    if (target !== null) targets.add(target);
  }
  return [...targets];
}
