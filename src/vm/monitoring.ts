import { Op } from '../bytecode/opcodes.js';
import type { Frame } from './frame.js';
import type { Instructions } from './instructions.js';
import { reportLookup } from './lookups.js';
import type { Observer } from './observer.js';

/**
 * What the observer is told before an instruction runs: LINE, then INSTRUCTION, then the name it looks up,
 * then JUMP within a line (CPython's instrumented instructions, `Python/instrumentation.c`).
 */
export function beforeInstruction(observer: Observer, frame: Frame, pc: number): void {
  const { instructions, previous } = frame;
  frame.previous = pc;
  const opcode = instructions.opcodes[pc]!;
  if (pc < instructions.entry || opcode === Op.RESUME) return;
  const line = instructions.lines[pc]!;
  const starts = instructions.lineStarts ??= findLineStarts(instructions);
  if (line !== null && starts[pc] === 1) {
    const samePlace = instructions.lines[previous] === line && instructions.opcodes[previous] !== Op.RESUME;
    if (!samePlace) observer.line(frame, line, false);
  }
  if (observer.wantsInstructions && opcode !== Op.END_FOR) observer.instruction(frame);
  reportLookup(observer, frame, opcode, instructions.args[pc]!);
  observer.execute(frame, opcode, instructions.args[pc]!);
  if (opcode === Op.JUMP_BACKWARD && line !== null && instructions.lines[instructions.args[pc]!] === line) {
    observer.line(frame, line, true);
  }
}

/** Loop and send ends are jumped over, and RESUME has events of its own: they start no line. */
const NEVER_FIRST: ReadonlySet<number> = new Set([Op.END_FOR, Op.END_SEND, Op.RESUME, Op.POP_ITER]);

/** Opcodes whose target starts a line. A loop's end is the instruction after END_FOR or END_SEND. */
const JUMPS: ReadonlySet<number> = new Set([
  Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE, Op.JUMP_FORWARD,
  Op.FOR_ITER, Op.SEND, Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT,
]);

/** `initialize_lines`: where the line changes from one instruction to the next, jump targets, handlers. */
function findLineStarts(instructions: Instructions): Uint8Array {
  const { opcodes, args, lines, protectedRanges } = instructions;
  const marks = new Uint8Array(opcodes.length);
  const mark = (index: number): void => {
    if (lines[index] !== null) marks[index] = 1;
  };
  let current: number | null | undefined;
  for (let i = instructions.entry; i < opcodes.length; i++) {
    if (NEVER_FIRST.has(opcodes[i]!)) continue;
    if (lines[i] !== current) mark(i);
    current = lines[i];
  }
  opcodes.forEach((opcode, i) => {
    if (!JUMPS.has(opcode)) return;
    const skipped = opcode === Op.FOR_ITER || opcode === Op.SEND ? 1 : 0;
    mark(args[i]! + skipped);
  });
  for (const { target } of protectedRanges) mark(target);
  return marks;
}
