import type { FrameObject } from './frame.js';
import { PyObject } from './object.js';
import type { Held } from './object.js';
import { builtinType } from './type.js';

export const tracebackType = builtinType('traceback');

/** One entry of a traceback; `next` is the frame called from there. */
export class PyTraceback extends PyObject {
  constructor(
    public next: PyTraceback | null,
    readonly frame: FrameObject,
    /** Byte offset of the instruction that raised. */
    readonly lasti: number,
    /** 1-based line, or null for an instruction without one. */
    readonly line: number | null,
  ) {
    super(tracebackType);
  }

  override get held(): Held { return [this.next ?? undefined]; }
}
