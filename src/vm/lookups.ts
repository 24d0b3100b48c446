import { CO_FAST_FREE } from '../bytecode/code.js';
import { Op } from '../bytecode/opcodes.js';
import { PyDict } from '../objects/dict.js';
import type { Frame } from './frame.js';
import type { LookupScope, Observer } from './observer.js';

type Report = (observer: Observer, frame: Frame, arg: number) => void;

/** How the instructions that read names look them up. */
const REPORTS: Partial<Record<number, Report>> = {
  [Op.LOAD_FAST]: local, [Op.LOAD_FAST_BORROW]: local, [Op.LOAD_FAST_CHECK]: local,
  [Op.LOAD_FAST_LOAD_FAST]: twoLocals, [Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW]: twoLocals,
  [Op.STORE_FAST_LOAD_FAST]: (observer, frame, slots) => { local(observer, frame, slots & 15); },
  [Op.LOAD_DEREF]: shared, [Op.LOAD_FROM_DICT_OR_DEREF]: classOrShared,
  [Op.LOAD_GLOBAL]: (observer, frame, arg) => { globalName(observer, frame, arg >> 1); },
  [Op.LOAD_NAME]: name, [Op.LOAD_FROM_DICT_OR_GLOBALS]: globalName,
};

/** Tells the observer which name the instruction is about to look up, if any. */
export function reportLookup(observer: Observer, frame: Frame, opcode: number, arg: number): void {
  REPORTS[opcode]?.(observer, frame, arg);
}

/** The cell itself is loaded to make a closure of it: then no name is looked up. */
function local(observer: Observer, frame: Frame, slot: number): void {
  if (frame.isCellSlot(slot)) return;
  observer.lookup(frame, frame.instructions.slotNames[slot]!, 'local', slot);
}

function twoLocals(observer: Observer, frame: Frame, slots: number): void {
  local(observer, frame, slots >> 4);
  local(observer, frame, slots & 15);
}

function shared(observer: Observer, frame: Frame, slot: number): void {
  const free = (frame.code.code.localspluskinds[slot]! & CO_FAST_FREE) !== 0;
  observer.lookup(frame, frame.instructions.slotNames[slot]!, free ? 'free' : 'cell', slot);
}

function classOrShared(observer: Observer, frame: Frame, slot: number): void {
  const found = isNameOf(frame.locals, frame.instructions.slotNames[slot]!);
  if (found) observer.lookup(frame, frame.instructions.slotNames[slot]!, 'class', null);
  else shared(observer, frame, slot);
}

function globalName(observer: Observer, frame: Frame, index: number): void {
  const wanted = frame.instructions.names[index]!;
  const scope: LookupScope = frame.builtins.has(wanted) && !frame.globals.entries.has(wanted) ? 'builtin' : 'global';
  observer.lookup(frame, wanted, scope, null);
}

function name(observer: Observer, frame: Frame, index: number): void {
  const wanted = frame.instructions.names[index]!;
  if (frame.locals !== frame.globals && isNameOf(frame.locals, wanted)) observer.lookup(frame, wanted, 'class', null);
  else globalName(observer, frame, index);
}

function isNameOf(namespace: unknown, wanted: string): boolean {
  return namespace instanceof PyDict && namespace.entries.has(wanted);
}
