/** The tables of the `opcode` module, which `dis` passes on. */
import {
  COMPARE_OPERATORS, FLAG_NAMES, HAVE_ARGUMENT, Op, RUNTIME_OPCODES,
} from '../../../bytecode/opcode-table.js';
import {
  baseOpcode, hasArg, hasConst, hasExc, hasFree, hasJump, hasLocal, hasName, opcodeName,
} from '../../../bytecode/opcodes.js';
import { popped, pushed } from '../../../bytecode/stack-effects.js';
import { matchArguments, type Declaration } from '../../../objects/arguments.js';
import { PyDict } from '../../../objects/dict.js';
import { raise } from '../../../objects/exception.js';
import { clampInt, toIndex } from '../../../objects/integer.js';
import { PyList } from '../../../objects/list.js';
import type { PyValue } from '../../../objects/object.js';
import { settle } from '../../../objects/pending.js';
import type { Steps } from '../../../objects/pending.js';
import { tupleOf } from '../../../objects/tuple.js';

// `opcode.opmap` begins with those that the interpreter's generator numbers by hand.
const FIRST = ['CACHE', 'RESERVED', 'RESUME', 'INSTRUMENTED_LINE', 'ENTER_EXECUTOR'];
const numbers: Readonly<Record<string, number>> = { ...Op, ...RUNTIME_OPCODES };
const names = Object.keys(numbers).filter((name) => !FIRST.includes(name)).sort((a, b) => numbers[a]! - numbers[b]!);

/** Every opcode by name, in the order of `dis.opmap`. */
const opcodes: readonly [name: string, opcode: number][] = [...FIRST, ...names].map((name) => [name, numbers[name]!]);
const known = new Set(opcodes.map(([, opcode]) => opcode));

const listOf = (kind: ReadonlySet<number>): PyList => new PyList(opcodes.map(([, opcode]) => opcode).filter((opcode) => kind.has(opcode)));

/** Names and values, made anew for each program. */
export function opcodeTables(): [string, PyValue][] {
  const jumps = listOf(hasJump);
  return [
    ['cmp_op', tupleOf(COMPARE_OPERATORS)],
    ['opname', new PyList(Array.from({ length: Math.max(...known) + 1 }, (_, opcode) => opcodeName(opcode)))],
    ['opmap', new PyDict(new Map<PyValue, PyValue>(opcodes))],
    ['HAVE_ARGUMENT', HAVE_ARGUMENT], ['EXTENDED_ARG', Op.EXTENDED_ARG],
    ['hasarg', listOf(hasArg)], ['hasconst', listOf(hasConst)], ['hasname', listOf(hasName)], ['hasjump', jumps], ['hasjrel', jumps],
    ['hasjabs', new PyList([])], ['hasfree', listOf(hasFree)], ['haslocal', listOf(hasLocal)], ['hasexc', listOf(hasExc)],
    ['hascompare', new PyList([Op.COMPARE_OP])],
    ['COMPILER_FLAG_NAMES', new PyDict(new Map<PyValue, PyValue>(Object.entries(FLAG_NAMES).map(([bit, name]) => [Number(bit), name])))],
  ];
}

/** `dis.stack_effect(opcode, oparg=None, /, *, jump=None)`: how much deeper the stack is afterwards. */
export const stackEffect: Declaration = () => function* stackEffect(context, [, ...args], keywords): Steps {
  const parameters = { names: ['', '', 'jump'], positional: 2, required: 1 };
  const [opcode, oparg = null, jump = null] = matchArguments('stack_effect', parameters, args, keywords);
  const number = clampInt(yield* settle(toIndex(context, opcode!)));
  const arg = oparg === null ? 0 : clampInt(yield* settle(toIndex(context, oparg)));
  if (jump !== null && typeof jump !== 'boolean') raise('ValueError', 'stack_effect: jump must be False, True or None');
  if (!known.has(number) || baseOpcode(number) !== number) raise('ValueError', 'invalid opcode or oparg');
  return effect(number, arg, jump);
};

function effect(opcode: number, oparg: number, jump: boolean | null): number {
  const base = numbers[opcodeName(opcode).replace(/^INSTRUMENTED_/, '')];
  // What has no plain form (INSTRUMENTED_LINE, RESERVED …) stands for another instruction, and does nothing itself.
  if (base === undefined || !(opcodeName(base) in Op)) return 0;
  const [taken, left] = [popped(base, oparg), pushed(base, oparg)];
  if (taken < 0 || left < 0) raise('ValueError', 'invalid opcode or oparg');
  const whole = left - taken;
  if (!hasExc.has(base)) return whole;
  // The block that SETUP_FINALLY and its like open begins with what the jump pushes.
  return jump === null ? Math.max(0, whole) : jump ? whole : 0;
}
