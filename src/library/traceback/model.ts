/** An exception as a traceback shows it: plain data, nothing of the machine in it. */

/** Where a frame of a traceback stands: `co_positions()` of the instruction that raised. */
export interface FrameSummary {
  filename: string;
  /** `co_name` of the frame. */
  name: string;
  /** 1-based; null for an instruction without a line. */
  line: number | null;
  endLine: number | null;
  /** 0-based, in UTF-8 bytes; null where the line table has none. */
  column: number | null;
  endColumn: number | null;
}

/** The place of a SyntaxError, as its attributes give it. */
export interface SyntaxPlace {
  filename: string | null;
  line: number | null;
  offset: number | null;
  endLine: number | null;
  endOffset: number | null;
  text: string | null;
  message: string;
}

export interface ExceptionSummary {
  /** Qualified name, with the module before it unless that is `__main__` or `builtins`. */
  type: string;
  /** `str(exception)`, suggestions included. */
  text: string;
  frames: readonly FrameSummary[];
  syntax: SyntaxPlace | null;
  notes: readonly string[];
  cause: ExceptionSummary | null;
  context: ExceptionSummary | null;
  suppressContext: boolean;
  /** What a group holds; null where it is none. */
  exceptions: readonly ExceptionSummary[] | null;
}
