import { INTRINSICS_1, INTRINSICS_2 } from '../../bytecode/opcode-table.js';
import { Op } from '../../bytecode/opcodes.js';
import { PyException, isException, makeException } from '../../objects/exception.js';
import { PyAsyncGenerator } from '../../objects/generator.js';
import type { PyList } from '../../objects/list.js';
import { unary } from '../../objects/operators.js';
import { repr } from '../../objects/text.js';
import { tupleOf } from '../../objects/tuple.js';
import { replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { wrapAsyncYield } from './async.js';
import { prepareReraise } from './exception-groups.js';
import { importStar } from './imports.js';
import { typeParameterIntrinsics } from './type-parameters.js';

/** CALL_INTRINSIC_1 and CALL_INTRINSIC_2: rare operations with one operand or two. */
export const intrinsicHandlers: readonly (readonly [number, Handler])[] = [
  [Op.CALL_INTRINSIC_1, (machine, frame, index) => { callIntrinsic(machine, frame, INTRINSICS_1[index]!); }],
  [Op.CALL_INTRINSIC_2, (machine, frame, index) => { callIntrinsic(machine, frame, INTRINSICS_2[index]!); }],
];

type Intrinsic = (machine: Machine, frame: Frame) => void;

type IntrinsicName = (typeof INTRINSICS_1)[number] | (typeof INTRINSICS_2)[number];

const INTRINSICS: Partial<Record<IntrinsicName, Intrinsic>> = {
  INTRINSIC_PRINT: print,
  INTRINSIC_IMPORT_STAR: importStar,
  INTRINSIC_STOPITERATION_ERROR: stopIterationError,
  INTRINSIC_ASYNC_GEN_WRAP: wrapAsyncYield,
  INTRINSIC_UNARY_POSITIVE: unaryPositive,
  INTRINSIC_LIST_TO_TUPLE: listToTuple,
  INTRINSIC_PREP_RERAISE_STAR: prepareReraise,
  ...typeParameterIntrinsics,
};

function callIntrinsic(machine: Machine, frame: Frame, name: IntrinsicName): void {
  const intrinsic = INTRINSICS[name];
  if (intrinsic === undefined) throw new Error(`the machine has no ${name}`);
  intrinsic(machine, frame);
}

/** `sys.displayhook`: what an interactive input is worth is shown, unless it is None, and kept as `_`. */
function print(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  if (value === null) return;
  machine.builtins.set('_', null);
  machine.complete(frame, repr(machine, value), display);
}

function display(machine: Machine, frame: Frame, text: string): void {
  machine.write('out', `${text}\n`);
  machine.builtins.set('_', frame.localsplus[frame.sp - 1]!);
  replaceOne(machine, frame, null);
}

/** A StopIteration must not leave a generator or coroutine, where it would look like its end (PEP 479). */
function stopIterationError(_machine: Machine, frame: Frame): void {
  const exception = frame.localsplus[frame.sp - 1] as PyException;
  const { generator } = frame;
  const stop = (['StopIteration', 'StopAsyncIteration'] as const).find((name) => isException(exception, name));
  if (stop === undefined || (stop === 'StopAsyncIteration' && !(generator instanceof PyAsyncGenerator))) return;
  const error = makeException('RuntimeError', `${generator!.noun} raised ${stop}`);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  frame.localsplus[frame.sp - 1] = error;
}

function unaryPositive(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, unary(machine, '__pos__', '+', value), replaceOne);
}

function listToTuple(_machine: Machine, frame: Frame): void {
  frame.localsplus[frame.sp - 1] = tupleOf([...(frame.localsplus[frame.sp - 1] as PyList).items]);
}
