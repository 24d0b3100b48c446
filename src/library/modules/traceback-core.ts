/** The `_traceback` module: what `traceback` needs of the machine, and the texts that the engine itself prints. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import { isFrozen } from '../../bytecode/frozen-code.js';
import { PyException, raise } from '../../objects/exception.js';
import { FrameObject } from '../../objects/frame.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import type { Steps } from '../../objects/pending.js';
import { PyTraceback } from '../../objects/traceback.js';
import { PyTuple } from '../../objects/tuple.js';
import { Frame } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';
import { formatException, formatExceptionOnly } from '../traceback/format.js';
import { formatFrame } from '../traceback/frame-text.js';
import type { FrameSummary } from '../traceback/model.js';
import { framesOf, summarize } from '../traceback/summary.js';

const asException = (value: PyValue): PyException =>
  (value instanceof PyException ? value : raise('TypeError', `Exception expected for value, ${value === null ? 'None' : 'object'} found`));

/** Makes `_traceback`. */
export function makeTracebackCore(machine: Machine): PyModule {
  const { source } = machine.host;

  /** `(filename, lineno, end_lineno, colno, end_colno, name, line, text)` of a frame. */
  const entry = (frame: FrameSummary): PyTuple => new PyTuple([
    frame.filename, frame.line, frame.endLine, frame.column, frame.endColumn, frame.name,
    frame.line === null ? '' : (source.line(frame.filename, frame.line) ?? '').trim(), formatFrame(frame, source),
  ]);

  function stackOf(start: FrameObject): FrameSummary[] {
    const frames: FrameSummary[] = [];
    for (let frame: Frame | null = start instanceof Frame ? start : null; frame !== null; frame = frame.back) {
      const { code } = frame.code;
      const place = frame.instructions.positionOf(frame.current);
      if (!isFrozen(code)) frames.unshift({ filename: code.filename, name: code.name, ...place });
    }
    return frames;
  }

  return new PyModule('_traceback', declareFunctions({
    format: one(function* format(_, exception): Steps { return formatException(yield* summarize(machine, asException(exception)), source); }),
    only: one(function* only(_, exception): Steps { return formatExceptionOnly(yield* summarize(machine, asException(exception))); }),
    entries: one((_, traceback) => new PyList((traceback instanceof PyTraceback ? framesOf(traceback) : []).map(entry))),
    line: some(2, 2, (_, [filename, line]) => source.line(filename as string, line as number) ?? null),
    stack: one((_, frame) => new PyList((frame instanceof FrameObject ? stackOf(frame) : []).map(entry))),
  }, '_traceback'));
}
