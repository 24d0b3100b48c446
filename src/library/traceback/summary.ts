/** From an exception object to what a traceback shows of it (traceback.py, TracebackException.__init__). */
import { getAttribute } from '../../objects/attribute.js';
import { callSpecial } from '../../objects/call.js';
import { PyCell } from '../../objects/cell.js';
import { collect } from '../../objects/iteration.js';
import type { Context } from '../../objects/context.js';
import { Raise, isException } from '../../objects/exception.js';
import type { PyException } from '../../objects/exception.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { str } from '../../objects/text.js';
import type { PyTraceback } from '../../objects/traceback.js';
import { Frame } from '../../vm/frame.js';
import type { ExceptionSummary, FrameSummary, SyntaxPlace } from './model.js';
import { STDLIB_MODULES } from './stdlib-modules.js';
import { suggest } from './suggestions.js';

/** Modules whose types are shown by their bare name. */
const BARE_MODULES = new Set(['__main__', 'builtins']);

/** What to show of an exception, its causes and contexts; `str()` of one may run Python code. */
export function summarize(context: Context, exception: PyException): Steps<ExceptionSummary> {
  return summarizeChain(context, exception, new Set());
}

function* summarizeChain(context: Context, exception: PyException, seen: Set<PyException>): Steps<ExceptionSummary> {
  seen.add(exception);
  const { type, cause, context: before } = exception;
  return {
    type: BARE_MODULES.has(type.module) ? type.qualname : `${type.module}.${type.qualname}`,
    text: (yield* textOf(context, exception)) + (yield* hint(context, exception)),
    frames: framesOf(exception.traceback),
    syntax: isException(exception, 'SyntaxError') ? placeOf(exception) : null,
    notes: yield* notesOf(context, exception),
    cause: cause !== null && !seen.has(cause) ? yield* summarizeChain(context, cause, seen) : null,
    context: before !== null && !seen.has(before) ? yield* summarizeChain(context, before, seen) : null,
    suppressContext: exception.suppressContext,
  };
}

/** `_safe_string` */
function* textOf(context: Context, value: PyValue): Steps<string> {
  return (yield* attempt(str(context, value))) ?? '<exception str() failed>';
}

/** The outcome, or undefined where it raises an exception. */
function* attempt<T>(result: Result<T>): Steps<T | undefined> {
  try {
    return yield* settle(result);
  } catch (error) {
    if (error instanceof Raise) return undefined;
    throw error;
  }
}

function* notesOf(context: Context, { dict }: PyException): Steps<string[]> {
  const notes = dict?.entries.get('__notes__');
  const texts: string[] = [];
  if (notes instanceof PyList) for (const note of notes.items) texts.push(yield* textOf(context, note));
  return texts;
}

function framesOf(traceback: PyTraceback | null): FrameSummary[] {
  const frames: FrameSummary[] = [];
  for (let entry = traceback; entry !== null; entry = entry.next) {
    const { code } = entry.frame.code;
    const shown = { filename: code.filename, name: code.name };
    if (!(entry.frame instanceof Frame)) throw new Error('a traceback has a frame that is not the machine’s');
    const { instructions } = entry.frame;
    const place = instructions.positionOf(instructions.offsets.indexOf(entry.lasti));
    frames.push({ ...shown, line: place.line ?? entry.line, endLine: place.endLine, column: place.column, endColumn: place.endColumn });
  }
  return frames;
}

function placeOf({ members, args }: PyException): SyntaxPlace {
  const text = (name: string): string | null => {
    const value = members.get(name);
    return typeof value === 'string' ? value : null;
  };
  const number = (name: string): number | null => {
    const value = members.get(name);
    return typeof value === 'number' ? value : null;
  };
  const [message] = args;
  return {
    filename: text('filename'), line: number('lineno'), offset: number('offset'),
    endLine: number('end_lineno'), endOffset: number('end_offset'), text: text('text'),
    message: text('msg') ?? (typeof message === 'string' ? message : ''),
  };
}

/** ". Did you mean: 'x'?" behind an error for a wrong name; else "". */
function* hint(context: Context, exception: PyException): Steps<string> {
  const wrong = exception.members.get(isException(exception, 'ImportError') ? 'name_from' : 'name');
  if (typeof wrong !== 'string') return '';
  if (isException(exception, 'NameError')) return nameHint(yield* nameSuggestion(context, exception, wrong), wrong);
  if (!isException(exception, 'AttributeError')) return '';
  const suggestion = yield* attributeSuggestion(context, exception, wrong);
  return suggestion === null ? '' : `. Did you mean: '${suggestion}'?`;
}

function nameHint(suggestion: string | null, wrong: string): string {
  const meant = suggestion === null ? '' : `. Did you mean: '${suggestion}'?`;
  if (!STDLIB_MODULES.has(wrong)) return meant;
  return suggestion === null ? `. Did you forget to import '${wrong}'?` : `${meant} Or did you forget to import '${wrong}'?`;
}

const isName = (key: PyValue): key is string => typeof key === 'string';

/** `f_locals`: what is bound in a frame, in slot order; in a module or class body its namespace. */
function boundIn({ code, locals, localsplus, instructions }: Frame): Map<PyValue, PyValue> {
  if ((code.code.flags & 1) === 0) return locals !== undefined && 'entries' in locals ? locals.entries as Map<PyValue, PyValue> : new Map();
  const bound = new Map<PyValue, PyValue>();
  instructions.slotNames.forEach((name, slot) => {
    const content = localsplus[slot];
    const value = content instanceof PyCell ? content.contents : content;
    if (value !== undefined) bound.set(name, value);
  });
  return bound;
}

function lastFrame(traceback: PyTraceback | null): Frame | null {
  let last = traceback;
  while (last?.next) last = last.next;
  return last?.frame instanceof Frame ? last.frame : null;
}

/** A name bound in the innermost frame, or `self.name` where the instance has it. */
function* nameSuggestion(context: Context, { traceback }: PyException, wrong: string): Steps<string | null> {
  const frame = lastFrame(traceback);
  if (frame === null) return null;
  const locals = boundIn(frame);
  const self = locals.get('self');
  if (self !== undefined && (yield* attempt(getAttribute(context, self, wrong))) !== undefined) return `self.${wrong}`;
  return suggest([...locals.keys(), ...frame.globals.entries.keys(), ...frame.builtins.keys()].filter(isName), wrong);
}

/** An attribute of the object; private ones only for a private name, or inside the object's own methods. */
function* attributeSuggestion(context: Context, { members, traceback }: PyException, wrong: string): Steps<string | null> {
  const object = members.get('obj');
  if (object === undefined) return null;
  const listed = callSpecial(context, object, '__dir__', []);
  const names = listed && (yield* attempt(listed));
  const collected = names === undefined ? undefined : yield* attempt(collect(context, names));
  if (collected === undefined) return null;
  const sorted = collected.filter(isName).sort();
  const frame = lastFrame(traceback);
  const isOwn = frame !== null && boundIn(frame).get('self') === object;
  return suggest(wrong.startsWith('_') || isOwn ? sorted : sorted.filter((name) => !name.startsWith('_')), wrong);
}
