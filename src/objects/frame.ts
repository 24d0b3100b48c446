import type { PyCode } from './code.js';
import { PyObject } from './object.js';
import { builtinType } from './type.js';

export const frameType = builtinType('frame', undefined, 'types');

/** What tracebacks and generators know of a machine's frame. */
export abstract class FrameObject extends PyObject {
  constructor(readonly code: PyCode) {
    super(frameType);
  }
}
