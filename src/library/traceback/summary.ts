/** From an exception object to what a traceback shows of it (traceback.py, TracebackException.__init__). */
import { isFrozen } from '../../bytecode/frozen-code.js';
import { PyExceptionGroup } from '../../objects/exception-group.js';
import { Raise, isException } from '../../objects/exception.js';
import type { PyException } from '../../objects/exception.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { str } from '../../objects/text.js';
import type { PyType } from '../../objects/type.js';
import type { PyTraceback } from '../../objects/traceback.js';
import { Frame } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';
import { STDLIB_MODULES } from '../stdlib-modules.js';
import { suggestionFor } from './candidates.js';
import type { ExceptionSummary, FrameSummary, SyntaxPlace } from './model.js';

/** Modules whose types are shown by their bare name. */
const BARE_MODULES = new Set(['__main__', 'builtins']);

/** A summary whose links are still to be filled in. */
type Draft = { -readonly [Field in keyof ExceptionSummary]: ExceptionSummary[Field] };

/**
 * What to show of an exception, of its causes and contexts and of what groups hold; `str()` of one may run Python
 * code. An exception that several refer to is shown with the first, in CPython's order: the last one linked goes on.
 */
export function* summarize(machine: Machine, exception: PyException): Steps<ExceptionSummary> {
  const seen = new Set<PyException>();
  const open: { exception: PyException; draft: Draft }[] = [];
  const draftOf = function* (each: PyException): Steps<Draft> {
    seen.add(each);
    return yield* summarizeAlone(machine, each);
  };
  const linked = function* (each: PyException | null): Steps<Draft | null> {
    if (each === null || seen.has(each)) return null;
    const draft = yield* draftOf(each);
    open.push({ exception: each, draft });
    return draft;
  };
  const top = yield* draftOf(exception);
  open.push({ exception, draft: top });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { draft, exception: { cause, context } } = next;
    draft.cause = yield* linked(cause);
    draft.context = yield* linked(context);
    if (!(next.exception instanceof PyExceptionGroup)) continue;
    const parts: Draft[] = [];
    for (const part of next.exception.exceptions.items as readonly PyException[]) {
      const partDraft = yield* draftOf(part);
      parts.push(partDraft);
      open.push({ exception: part, draft: partDraft });
    }
    draft.exceptions = parts;
  }
  return top;
}

function* summarizeAlone(machine: Machine, exception: PyException): Steps<Draft> {
  const { type } = exception;
  return {
    type: titleOf(type),
    text: (yield* textOf(machine, exception)) + (yield* hint(machine, exception)),
    frames: framesOf(exception.traceback),
    syntax: isException(exception, 'SyntaxError') ? placeOf(exception) : null,
    notes: yield* notesOf(machine, exception),
    cause: null,
    context: null,
    suppressContext: exception.suppressContext,
    exceptions: null,
  };
}

function titleOf(type: PyType): string {
  const module = type.heap ? type.namespace.get('__module__') : type.module;
  return typeof module !== 'string' || BARE_MODULES.has(module) ? type.qualname : `${module}.${type.qualname}`;
}

/** `_safe_string` */
function* textOf(machine: Machine, value: PyValue): Steps<string> {
  return (yield* attempt(str(machine, value))) ?? '<exception str() failed>';
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

function* notesOf(machine: Machine, { dict }: PyException): Steps<string[]> {
  const notes = dict?.entries.get('__notes__');
  const texts: string[] = [];
  if (notes instanceof PyList) for (const note of notes.items) texts.push(yield* textOf(machine, note));
  return texts;
}

/** The frames of the program; library code has none that are shown, whatever it is written in. */
export function framesOf(traceback: PyTraceback | null): FrameSummary[] {
  const frames: FrameSummary[] = [];
  for (let entry = traceback; entry !== null; entry = entry.next) {
    const { code } = entry.frame.code;
    if (isFrozen(code)) continue;
    const shown = { filename: code.filename, name: code.name };
    if (!(entry.frame instanceof Frame)) throw new Error('a traceback has a frame that is not the machine’s');
    const place = entry.frame.instructions.positionAt(entry.lasti);
    frames.push({
      ...shown, line: place?.line ?? entry.line,
      endLine: place?.endLine ?? null, column: place?.column ?? null, endColumn: place?.endColumn ?? null,
    });
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
function* hint(machine: Machine, exception: PyException): Steps<string> {
  const suggestion = yield* suggestionFor(machine, exception);
  const meant = suggestion === undefined ? '' : `. Did you mean: '${suggestion}'?`;
  const wrong = exception.members.get('name');
  if (!isException(exception, 'NameError') || typeof wrong !== 'string' || !STDLIB_MODULES.has(wrong)) return meant;
  return suggestion === undefined ? `. Did you forget to import '${wrong}'?` : `${meant} Or did you forget to import '${wrong}'?`;
}
