import type { PyCode } from './code.js';
import type { FrameObject } from './frame.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';

export const generatorType = builtinType('generator');

/** A generator object. Its frame is the machine's and keeps its identity through every suspension. */
export class PyGenerator extends PyObject {
  state: 'created' | 'suspended' | 'running' | 'finished' = 'created';
  /** The value of `return`, while whoever woke the generator has not taken it. */
  returned: PyValue | undefined;

  /** Only the loop that goes through it holds it: it is closed when the loop is left. */
  temporary = false;
  /** Its frame; null once it has ended. */
  frame: FrameObject | null;
  readonly code: PyCode;

  constructor(frame: FrameObject, public name: string, public qualname: string) {
    super(generatorType);
    this.frame = frame;
    this.code = frame.code;
  }
}
