import type { PyCode } from './code.js';
import { PyDict } from './dict.js';
import type { PyResumable } from './generator.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';

export const frameType = builtinType('frame');

/** What the object model knows of a machine's frame. */
export abstract class FrameObject extends PyObject {
  constructor(readonly code: PyCode) {
    super(frameType);
  }

  private added: PyDict | undefined = undefined;
  abstract readonly globals: PyDict;
  /** The generator or coroutine whose body runs in it. */
  abstract generator: PyResumable | undefined;
  abstract readonly builtins: Map<PyValue, PyValue>;
  /** What a program added to `f_locals` of a function without there being such a variable (`f_extra_locals`). */
  get extraLocals(): PyDict { return this.added ??= new PyDict(); }
  /** Whether the frame has a namespace of its own: that of a module or class body. */
  abstract get hasNamespace(): boolean;
  /** Gives a variable a value; false when there is none of that name. */
  abstract setVariable(name: string, value: PyValue): boolean;
  /** What `locals()` gives: the namespace of a module or class body, of a function a new dict of its variables. */
  abstract visibleLocals(): PyObject;
  /** 1-based line of the running instruction (`f_lineno`); null where there is none. */
  abstract get line(): number | null;
  /** Byte offset of the running instruction (`f_lasti`). */
  abstract get lasti(): number;
  /** The frame that called this one. */
  abstract get back(): FrameObject | null;
  /** Of a sleeping generator: the iterator it delegates to (`gi_yieldfrom`), or undefined. */
  abstract get delegate(): PyValue | undefined;
}
