import { Op } from '../../bytecode/opcodes.js';
import { PyExceptionGroup, groupOf, remaining } from '../../objects/exception-group.js';
import { PyException, exceptionTypes, raise } from '../../objects/exception.js';
import { callMethod } from '../../objects/attribute.js';
import type { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { PyTraceback } from '../../objects/traceback.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { PyType, typeOf } from '../../objects/type.js';
import { replaceTwo } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { checkCatchable, matches } from './exceptions.js';

/** `except*` (PEP 654). */
export const exceptionGroupHandlers: readonly (readonly [number, Handler])[] = [[Op.CHECK_EG_MATCH, checkGroupMatch]];

/** Exception and pattern become what is left of the exception, and the part that matches. */
function checkGroupMatch(machine: Machine, frame: Frame): void {
  const pattern = frame.localsplus[frame.sp - 1]!;
  checkCatchable(pattern);
  for (const type of pattern instanceof PyTuple ? pattern.items : [pattern]) {
    if ((type as PyType).isSubtypeOf(exceptionTypes.BaseExceptionGroup)) {
      raise('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
  machine.complete(frame, divide(machine, frame, frame.localsplus[frame.sp - 2]!, pattern), putParts);
}

function putParts(machine: Machine, frame: Frame, { rest, match }: { rest: PyValue; match: PyValue }): void {
  frame.localsplus[frame.sp - 2] = rest;
  frame.localsplus[frame.sp - 1] = match;
  if (match instanceof PyException) machine.handling.exception = match;
}

/** `_PyEval_ExceptionGroupMatch` */
function* divide(machine: Machine, frame: Frame, exception: PyValue, pattern: PyValue): Steps<{ match: PyValue; rest: PyValue }> {
  if (!(exception instanceof PyException)) return { match: null, rest: null };
  if (matches(exception, pattern)) {
    if (exception instanceof PyExceptionGroup) return { match: exception, rest: null };
    const group = yield* groupOf(machine, tupleOf([exception]));
    group.traceback = new PyTraceback(null, frame, frame.lasti, frame.line);
    return { match: group, rest: null };
  }
  if (!(exception instanceof PyExceptionGroup)) return { match: null, rest: exception };
  const parts = yield* settle(callMethod(machine, exception, 'split', [pattern]));
  if (!(parts instanceof PyTuple)) raise('TypeError', `${exception.type.name}.split must return a tuple, not ${typeOf(parts).name}`);
  const [match, rest] = parts.items;
  if (match === undefined || rest === undefined) {
    raise('TypeError', `${exception.type.name}.split must return a 2-tuple, got tuple of size ${parts.items.length}`);
  }
  return { match, rest };
}

/** INTRINSIC_PREP_RERAISE_STAR: the exception that was caught, and a list of what its clauses raised and left. */
export function prepareReraise(machine: Machine, frame: Frame): void {
  const original = frame.localsplus[frame.sp - 2] as PyException;
  const raised = frame.localsplus[frame.sp - 1] as PyList;
  machine.complete(frame, remaining(machine, original, raised.items), replaceTwo);
}
