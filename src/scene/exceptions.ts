/** The exception that is on its way at a state's record. */
import { isRef, type State } from '../trace/state.js';
import type { Value } from '../trace/schema.js';
import { lastPart } from './context.js';
import { immediateText, quote } from './text.js';

export interface Exception { readonly type: string; readonly message: string }

function typeName(state: State, value: Value): string {
  if (!isRef(value)) return immediateText(value);
  const entry = state.heap.get(value[0]);
  return entry?.t === 'class' ? lastPart(entry.q) : 'Exception';
}

/** Type and message of an exception object, the message as `str` gives it for the common cases; null for other values. */
export function exceptionOf(state: State): Exception | null {
  const { x } = state.record;
  const entry = isRef(x) ? state.heap.get(x[0]) : undefined;
  if (entry?.t !== 'exc') return null;
  const type = typeName(state, entry.c);
  const [first] = entry.a;
  const message = typeof first === 'string' && entry.a.length === 1 ? first : '';
  return { type, message: type === 'KeyError' && message !== '' ? quote(message) : message };
}

const RAISING: ReadonlySet<string> = new Set(['raise', 'reraise', 'unwind', 'throw']);

/** Type of the exception that the innermost frame is raising; '' if none is. An uncaught one stands in the traceback's last line. */
export function raisedType(state: State): string {
  const { e, tb } = state.record;
  if (RAISING.has(e)) return exceptionOf(state)?.type ?? '';
  return e === 'end' && tb !== undefined ? uncaughtType(tb) : '';
}

/** The line of a traceback that names a group; what it holds stands deeper. */
const GROUP = /^ {2}\| ([\w.]+: .* \(\d+ sub-exceptions?\))$/;

/**
 * The exception's type: in the first line after the frames, of the last traceback of a chain (notes may follow it),
 * or before what a group holds.
 */
export function uncaughtType(traceback: string): string {
  const lines = traceback.trimEnd().split('\n');
  const isGroup = lines.at(-1)?.startsWith(' ') === true;
  const frames = lines.findLastIndex((line) => line.startsWith('Traceback '));
  const told = isGroup ? lines.findLast((line) => GROUP.test(line))?.replace(GROUP, '$1') : lines.slice(frames + 1).find((line) => /^\w/.test(line));
  return told?.split(':', 1)[0] ?? '';
}

/** The name that a NameError speaks of; '' for all other exceptions. */
export function missingName(exception: Exception | null): string {
  const about = exception?.type === 'NameError' || exception?.type === 'UnboundLocalError';
  return (about && /'([^']+)'/.exec(exception.message)?.[1]) || '';
}
