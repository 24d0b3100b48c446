/** What a traceback asks of source text and parser: lines, and where in an expression the carets change. */
import type { Anchors, SourceReader } from '../vm/source-reader.js';
import type { Expr, Stmt } from '../syntax/ast.js';

interface Place { line: number; column: number }

/** Parses a text as a module; null where it does not parse. */
export type ParseStatements = (text: string) => readonly Stmt[] | null;

export class ParsedSource implements SourceReader {
  /** @param lines the text of a file by name, split at line breaks */
  constructor(private readonly parse: ParseStatements, private readonly lines: (filename: string) => readonly string[] | undefined) {}

  line(filename: string, line: number): string | undefined {
    return this.lines(filename)?.[line - 1];
  }

  /** traceback._extract_caret_anchors_from_line_segment */
  anchors(segment: string): Anchors | null {
    // In brackets, so that a segment of several lines is one expression; its first line is then line 2.
    const statements = this.parse(`(\n${segment}\n)`);
    const [statement] = statements ?? [];
    if (statements?.length !== 1 || statement?.node !== 'Expr') return null;
    const text = new SegmentText(segment);
    const expression = statement.value;
    switch (expression.node) {
      case 'BinOp': return operatorAnchors(text, expression.left, expression.right);
      case 'Subscript': return bracketAnchors(text, expression.value, '[', expression);
      case 'Call': return bracketAnchors(text, expression.func, '(', expression);
      default: return null;
    }
  }

  plainCall(text: string): ReturnType<SourceReader['plainCall']> {
    const statements = this.parse(text);
    if (statements === null) return null;
    const [statement] = statements;
    if (!statement) return 'empty';
    const call = calledIn(statement);
    return call && { line: call.lineno, endLine: call.end_lineno, column: call.col_offset, endColumn: call.end_col_offset };
  }
}

/** The call of `return f(…)`, `f` a name, or of `x = f(…)` with one plain target. */
function calledIn(statement: Stmt): Expr | null {
  if (statement.node === 'Return') return statement.value?.node === 'Call' && statement.value.func.node === 'Name' ? statement.value : null;
  if (statement.node !== 'Assign' || statement.value.node !== 'Call') return null;
  return statement.targets.length === 1 && statement.targets[0]?.node === 'Name' ? statement.value : null;
}

/** One or two characters after the left operand. */
function operatorAnchors(text: SegmentText, left: Expr, right: Expr): Anchors {
  const start = text.skipTo(text.endOf(left), (char) => !/\s/.test(char) && char !== ')');
  const rightStart = text.startOf(right);
  let end = start.column + 1;
  const next = text.at({ line: start.line, column: end });
  if (next !== undefined && (rightStart.line > start.line || end < rightStart.column) && !/[\s\\#]/.test(next)) end += 1;
  return { leftEndLine: start.line, leftEndColumn: start.column, rightStartLine: start.line, rightStartColumn: end };
}

/** From the bracket after the callee or container to the end of the expression. */
function bracketAnchors(text: SegmentText, head: Expr, bracket: string, whole: Expr): Anchors {
  const left = text.skipTo(text.endOf(head), (char) => char === bracket);
  const right = text.endOf(whole);
  return { leftEndLine: left.line, leftEndColumn: left.column, rightStartLine: right.line, rightStartColumn: right.column };
}

/** A segment as lines of characters. */
class SegmentText {
  private readonly lines: readonly string[][];

  constructor(segment: string) {
    this.lines = segment.split(/\r\n|\r|\n/).map((line) => Array.from(line));
  }

  at({ line, column }: Place): string | undefined {
    return this.lines[line]?.[column];
  }

  endOf(expression: Expr): Place {
    return this.place(expression.end_lineno - 2, expression.end_col_offset);
  }

  startOf(expression: Expr): Place {
    return this.place(expression.lineno - 2, expression.col_offset);
  }

  /** The first place from `from` on where a character satisfies `stop`; the rest of a line after `\` or `#` does not count. */
  skipTo(from: Place, stop: (char: string) => boolean): Place {
    let { line, column } = from;
    while (line < this.lines.length) {
      const char = this.at({ line, column });
      if (char !== undefined && char !== '\\' && char !== '#' && stop(char)) return { line, column };
      const lineEnds = char === undefined || char === '\\' || char === '#';
      [line, column] = lineEnds ? [line + 1, 0] : [line, column + 1];
    }
    return from;
  }

  private place(line: number, utf8Column: number): Place {
    const encoder = new TextEncoder();
    let column = 0;
    for (let bytes = 0; bytes < utf8Column && column < (this.lines[line]?.length ?? 0); column++) bytes += encoder.encode(this.lines[line]?.[column]).length;
    return { line, column };
  }
}
