import type { PyException, Raise } from '../objects/exception.js';

/** Gives a new exception its `__context__`: what was being handled when it was raised (`_PyErr_SetObject`). */
export function chain(error: Raise, handled: PyException | null): void {
  if (error.chained) return;
  error.chained = true;
  const { exception } = error;
  if (handled === null || handled === exception) return;
  // An exception must not become its own context by a detour.
  for (let link: PyException = handled; link.context !== null; link = link.context) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
  }
  exception.context = handled;
}
