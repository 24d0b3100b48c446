import type { PyException } from '../objects/exception.js';

/**
 * What is being handled (`_PyErr_StackItem`): functions share one with their caller, a generator has
 * its own, linked to that of whoever woke it.
 */
export class Handling {
  exception: PyException | null = null;

  constructor(public previous: Handling | null) {}

  /** `sys.exception()`: the innermost exception being handled. */
  get innermost(): PyException | null {
    let item: Handling | null = this as Handling;
    while (item !== null && item.exception === null) item = item.previous;
    return item === null ? null : item.exception;
  }
}
