import type { PyException } from './exception.js';
import type { PyObject, PyValue } from './object.js';

/** What builtins may ask of the machine that runs them. Builtins that need more close over the machine. */
export interface Context {
  /** Writes to the program's stdout or stderr. */
  write(stream: 'out' | 'err', text: string): void;
  /** The object's address, given at first need and the same ever after; deterministic. */
  addressOf(object: PyObject): number;
  /** The exception being handled (`sys.exception()`), or null. */
  readonly handled: PyException | null;
  /** Names of the builtins module. */
  readonly builtins: Map<PyValue, PyValue>;
  /** Whether repr of this container is already under way (`Py_ReprEnter`); `leaveRepr` ends it. */
  enterRepr(object: PyObject): boolean;
  leaveRepr(object: PyObject): void;
}
