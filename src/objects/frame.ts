import type { PyCode } from './code.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';

export const frameType = builtinType('frame', undefined, 'types');

/** What the object model knows of a machine's frame. */
export abstract class FrameObject extends PyObject {
  constructor(readonly code: PyCode) {
    super(frameType);
  }

  /** 1-based line of the running instruction (`f_lineno`); null where there is none. */
  abstract get line(): number | null;
  /** Byte offset of the running instruction (`f_lasti`). */
  abstract get lasti(): number;
  /** The frame that called this one. */
  abstract get back(): FrameObject | null;
  /** Of a sleeping generator: the iterator it delegates to (`gi_yieldfrom`), or undefined. */
  abstract get delegate(): PyValue | undefined;
  /** Of a sleeping generator: no handler waits for an exception, so closing it runs no code. */
  abstract get closesQuietly(): boolean;
}
