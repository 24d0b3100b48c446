import { Op } from '../../bytecode/opcodes.js';
import { PyInterpolation, PyTemplate } from '../../objects/template.js';
import type { PyTuple } from '../../objects/tuple.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** t-strings. */
export const templateHandlers: readonly (readonly [number, Handler])[] = [
  [Op.BUILD_INTERPOLATION, buildInterpolation], [Op.BUILD_TEMPLATE, buildTemplate],
];

/** Names of conversions as the oparg has them. */
const CONVERSIONS = [null, 's', 'r', 'a'] as const;

/** Bit 0 of the oparg: a format lies on top; the conversion stands above bit 1. */
function buildInterpolation(_machine: Machine, frame: Frame, arg: number): void {
  const format = (arg & 1) === 1 ? frame.pop()! : '';
  const expression = frame.pop()!;
  frame.push(new PyInterpolation(frame.pop()!, expression, CONVERSIONS[arg >> 2]!, format));
}

function buildTemplate(_machine: Machine, frame: Frame): void {
  const interpolations = frame.pop() as PyTuple;
  frame.push(new PyTemplate(frame.pop() as PyTuple, interpolations));
}
