import { Op } from '../../bytecode/opcodes.js';
import { matchClass, matchKeys } from '../../objects/patterns.js';
import { length } from '../../objects/truth.js';
import type { PyTuple } from '../../objects/tuple.js';
import { typeOf } from '../../objects/type.js';
import { pushResult, replaceThree } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** The tests of `match`; the comparing and unpacking is done by the usual instructions. */
export const matchingHandlers: readonly (readonly [number, Handler])[] = [
  [Op.GET_LEN, getLength], [Op.MATCH_SEQUENCE, matchSequence], [Op.MATCH_MAPPING, matchMapping],
  [Op.MATCH_KEYS, pushKeys], [Op.MATCH_CLASS, pushAttributes],
];

function getLength(machine: Machine, frame: Frame): void {
  machine.complete(frame, length(machine, frame.localsplus[frame.sp - 1]!), pushResult);
}

function matchSequence(_machine: Machine, frame: Frame): void {
  frame.push(typeOf(frame.localsplus[frame.sp - 1]!).collection === 'sequence');
}

function matchMapping(_machine: Machine, frame: Frame): void {
  frame.push(typeOf(frame.localsplus[frame.sp - 1]!).collection === 'mapping');
}

/** The keys are on top, the mapping below them. */
function pushKeys(machine: Machine, frame: Frame): void {
  const keys = frame.localsplus[frame.sp - 1] as PyTuple;
  machine.complete(frame, matchKeys(machine, frame.localsplus[frame.sp - 2]!, keys.items), pushResult);
}

/** Subject, class and names of the keyword patterns; the oparg counts the positional ones. */
function pushAttributes(machine: Machine, frame: Frame, positional: number): void {
  const [subject, type] = [frame.localsplus[frame.sp - 3]!, frame.localsplus[frame.sp - 2]!];
  const names = (frame.localsplus[frame.sp - 1] as PyTuple).items as readonly string[];
  machine.complete(frame, matchClass(machine, subject, type, positional, names), replaceThree);
}
