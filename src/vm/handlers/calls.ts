import { Op } from '../../bytecode/opcodes.js';
import { call, functionText } from '../../objects/call.js';
import type { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { collect } from '../../objects/iteration.js';
import type { PyValue } from '../../objects/object.js';
import { FunctionCall, after } from '../../objects/pending.js';
import type { Keywords } from '../../objects/pending.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { typeOf } from '../../objects/type.js';
import { pushResult } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { wordsOf } from '../words.js';

/** Calls. The stack holds the callable, self or NULL, then the arguments. */
export const callHandlers: readonly (readonly [number, Handler])[] = [
  [Op.CALL, callPositional], [Op.CALL_KW, callWithKeywords], [Op.CALL_FUNCTION_EX, callUnpacked],
];

function callPositional(machine: Machine, frame: Frame, count: number): void {
  const stack = frame.localsplus;
  const base = frame.sp - count - 2;
  if (stack[base + 1] === undefined) expandMethod(frame, base);
  const callee = stack[base]!;
  const first = stack[base + 1] === undefined ? base + 2 : base + 1;
  if (callee instanceof PyFunction) {
    // A function takes its arguments off the stack before it runs; any other callable, after.
    frame.continuation = pushResult;
    const end = frame.sp;
    frame.sp = base;
    machine.enterPositional(callee, frame, first, end);
  } else {
    const result = call(machine, callee, operands(stack as PyValue[], first, frame.sp));
    if (typeof result === 'string') machine.charge(wordsOf(result));
    machine.complete(frame, result, replaceCall);
  }
}

/** The operands from `first` up to `end`; most calls have few, and to slice takes longer than they do. */
function operands(stack: readonly PyValue[], first: number, end: number): PyValue[] {
  switch (end - first) {
    case 0: return [];
    case 1: return [stack[first]!];
    case 2: return [stack[first]!, stack[first + 1]!];
    case 3: return [stack[first]!, stack[first + 1]!, stack[first + 2]!];
    default: return stack.slice(first, end);
  }
}

/** A bound method gives its function and its self. */
function expandMethod(frame: Frame, base: number): void {
  const stack = frame.localsplus;
  const callee = stack[base];
  if (callee instanceof PyMethod && stack[base + 1] === undefined) {
    stack[base] = callee.func;
    stack[base + 1] = callee.self;
  }
}

function replaceCall(_machine: Machine, frame: Frame, value: PyValue): void {
  frame.sp -= frame.instructions.args[frame.current]! + 1;
  frame.localsplus[frame.sp - 1] = value;
}

/** The last `n` arguments are keyword arguments; a tuple of their names is on top. */
function callWithKeywords(machine: Machine, frame: Frame, count: number): void {
  const stack = frame.localsplus;
  const names = (stack[frame.sp - 1] as PyTuple).items as string[];
  const base = frame.sp - count - 3;
  expandMethod(frame, base);
  const callee = stack[base]!;
  const first = stack[base + 1] === undefined ? base + 2 : base + 1;
  const args = stack.slice(first, frame.sp - 1) as PyValue[];
  const values = args.splice(args.length - names.length);
  const keywords: Keywords = new Map(names.map((name, i) => [name, values[i]!]));
  if (callee instanceof PyFunction) {
    frame.sp = base;
    machine.complete<PyValue>(frame, new FunctionCall(callee, args, keywords), pushResult);
  } else {
    machine.complete(frame, call(machine, callee, args, keywords), replaceCallWithKeywords);
  }
}

function replaceCallWithKeywords(_machine: Machine, frame: Frame, value: PyValue): void {
  frame.sp -= frame.instructions.args[frame.current]! + 2;
  frame.localsplus[frame.sp - 1] = value;
}

/** `callee(*args, **keywords)`: callable, NULL, an iterable, a dict or NULL. */
function callUnpacked(machine: Machine, frame: Frame): void {
  const stack = frame.localsplus;
  const args = stack[frame.sp - 2]!;
  if (args instanceof PyTuple) {
    applyUnpacked(machine, frame, args);
    return;
  }
  const type = typeOf(args);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    raise('TypeError', `${functionText(stack[frame.sp - 4]!)} argument after * must be an iterable, not ${type.name}`);
  }
  const tuple = after(collect(machine, args), tupleOf);
  machine.complete(frame, tuple, replaceUnpackedArguments);
}

/** The tuple takes the iterable's place before the call. */
function replaceUnpackedArguments(machine: Machine, frame: Frame, args: PyTuple): void {
  frame.localsplus[frame.sp - 2] = args;
  applyUnpacked(machine, frame, args);
}

function applyUnpacked(machine: Machine, frame: Frame, args: PyTuple): void {
  const stack = frame.localsplus;
  const callee = stack[frame.sp - 4]!;
  const dict = stack[frame.sp - 1] as PyDict | undefined;
  const keywords = dict === undefined || dict.entries.size === 0 ? undefined : keywordsOf(dict);
  if (callee instanceof PyFunction) {
    frame.sp -= 4;
    machine.complete<PyValue>(frame, new FunctionCall(callee, [...args.items], keywords), pushResult);
  } else {
    machine.complete(frame, call(machine, callee, [...args.items], keywords), replaceUnpacked);
  }
}

function keywordsOf(dict: PyDict): Keywords {
  for (const key of dict.entries.keys()) {
    if (typeof key !== 'string') raise('TypeError', 'keywords must be strings');
  }
  return new Map(dict.entries as Map<string, PyValue>);
}

function replaceUnpacked(_machine: Machine, frame: Frame, value: PyValue): void {
  frame.sp -= 3;
  frame.localsplus[frame.sp - 1] = value;
}
