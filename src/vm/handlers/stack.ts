import { Op } from '../../bytecode/opcodes.js';
import { PyCoroutine, PyGenerator } from '../../objects/generator.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Instructions that only move what is on the stack, and those that do nothing. */
export const stackHandlers: readonly (readonly [number, Handler])[] = [
  [Op.NOP, nothing], [Op.NOT_TAKEN, nothing], [Op.CACHE, nothing], [Op.EXTENDED_ARG, nothing],
  [Op.END_FOR, drop], [Op.END_SEND, endSend],
  [Op.PUSH_NULL, pushNull], [Op.COPY, copy], [Op.SWAP, swap],
];

function nothing(): void { /* NOP stands for a line, EXTENDED_ARG is part of the next oparg already */ }

function drop(_machine: Machine, frame: Frame): void {
  frame.sp -= 1;
}

/** Drops the exhausted sub-iterator under the value of `yield from`. */
function endSend(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  const receiver = frame.localsplus[frame.sp - 2];
  if (receiver instanceof PyGenerator || receiver instanceof PyCoroutine) machine.observer?.stopIteration(frame, value);
  frame.sp -= 1;
  frame.localsplus[frame.sp - 1] = value;
}

function pushNull(_machine: Machine, frame: Frame): void {
  frame.localsplus[frame.sp++] = undefined;
}

function copy(_machine: Machine, frame: Frame, depth: number): void {
  frame.push(frame.localsplus[frame.sp - depth]);
}

function swap(_machine: Machine, frame: Frame, depth: number): void {
  const stack = frame.localsplus;
  const top = frame.sp - 1;
  const other = frame.sp - depth;
  const value = stack[top];
  stack[top] = stack[other];
  stack[other] = value;
}
