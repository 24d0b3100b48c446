import type { PyDict } from './dict.js';
import type { PyException } from './exception.js';
import type { PyObject, PyValue } from './object.js';

/** What builtins may ask of the machine that runs them. Builtins that need more close over the machine. */
export interface Context {
  /** Writes to the program's stdout or stderr. */
  write(stream: 'out' | 'err', text: string): void;
  /** The value's address, given at first need and the same ever after; deterministic. Equal plain values share one. */
  addressOf(value: PyValue): number;
  /** The exception being handled (`sys.exception()`), or null. */
  readonly handled: PyException | null;
  /** Globals of the frame that runs; undefined when none does. */
  readonly globals: PyDict | undefined;
  /** What `super()` without arguments stands for in the frame that runs. Raises RuntimeError where it cannot be told. */
  superArguments(): { thisClass: PyValue; self: PyValue };
  /** Names of the builtins module. */
  readonly builtins: Map<PyValue, PyValue>;
  /** Begins repr of a container (`Py_ReprEnter`); false when it is under way already. `leaveRepr` ends it. */
  enterRepr(object: PyObject): boolean;
  leaveRepr(object: PyObject): void;
  /**
   * The StopIteration that the end of the iterator asked last has left behind: a generator's with its value, one of the
   * program's own `__next__`; null where there is none. Builtin iterators that end with their source pass it on.
   */
  stopped: PyException | null;
  /** Counts a round of a builtin's loop like an instruction; true when the slice is over, and the builtin is to yield a `Pause`. */
  spend(): boolean;
  /** Arrays that builtins fill: what they hold counts, too, when it is measured how much the program holds. */
  readonly building: Set<readonly PyValue[]>;
  /** Told of memory taken at one go, in words (see `values/limits.ts`): what is held is measured sooner then, and the slice ends. */
  charge(words: number): void;
}
