import type { Stmt } from '../syntax/ast.js';
import type { Label, Location } from './instructions.js';

/** Where `break` and `continue` of a loop go. */
interface LoopBlock {
  readonly kind: 'while' | 'for';
  readonly start: Label;
  readonly exit: Label;
}

/**
 * Something the code is inside of that `return`, `break` and `continue` must leave properly: CPython's
 * `_PyCompile_FBlockInfo`. The kinds are its `COMPILE_FBLOCK_…`; those that matter only there are left out.
 */
export type FrameBlock =
  | LoopBlock
  /** In a handler that pushed an exception, before one of the `except` clauses was chosen. */
  | { readonly kind: 'exception handler' }
  /** Among the `except*` clauses, which nothing may leave. */
  | { readonly kind: 'exception group handler' }
  /** Inside the handler that turns StopIteration into RuntimeError. */
  | { readonly kind: 'stop iteration' }
  /** The body of `try … except`. */
  | { readonly kind: 'try except' }
  /** The body of `try … finally`. */
  | { readonly kind: 'finally try'; readonly finalbody: readonly Stmt[] }
  /** The `finally` body, entered by an exception. */
  | { readonly kind: 'finally end' }
  /** An `except` clause, with the name it binds. */
  | { readonly kind: 'handler cleanup'; readonly name: string | null }
  /** The body of `with` or `async with`. */
  | { readonly kind: 'with' | 'async with'; readonly location: Location }
  /** A round of an `async for` in a comprehension; only its depth counts. */
  | { readonly kind: 'async comprehension' }
  /** A value lies on the stack while a `finally` body runs on the way out. */
  | { readonly kind: 'pop value' };

/** CPython refuses deeper nesting (CO_MAXBLOCKS). */
export const MAX_FRAME_BLOCKS = 21;

export function isLoop(block: FrameBlock): block is LoopBlock {
  return block.kind === 'while' || block.kind === 'for';
}
