/** What only source text and a parser can tell: lines of files, and where in an expression the carets of a traceback change. */

/** Where carets change inside a segment: lines are 0-based within it, columns count characters. */
export interface Anchors {
  leftEndLine: number;
  leftEndColumn: number;
  rightStartLine: number;
  rightStartColumn: number;
}

/** What of a traceback only the source and a parser can tell. */
export interface SourceReader {
  /** A line of a file, 1-based, without its line break; undefined where there is none. */
  line(filename: string, line: number): string | undefined;
  /** The operator or brackets of the expression that a segment is; null where it is none of binary operation, subscript and call. */
  anchors(segment: string): Anchors | null;
  /**
   * Of a statement `return f(…)` or `x = f(…)`: the call's columns (UTF-8, like the AST's) and lines.
   * `empty` where the text holds no statement, null where it is anything else or does not parse.
   */
  plainCall(text: string): { line: number; endLine: number; column: number; endColumn: number } | 'empty' | null;
}
