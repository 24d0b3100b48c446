import { Diagnostic } from '../source/diagnostic.js';
import type { AstPosition } from '../source/diagnostic.js';
import type { SourceText } from '../source/text.js';

/** A SyntaxError about names. Unlike the parser's, its offsets count bytes (`PyErr_RangedSyntaxLocationObject`). */
export function nameError(source: SourceText, message: string, at: AstPosition): Diagnostic {
  return new Diagnostic('SyntaxError', message, {
    line: at.lineno, offset: at.col_offset + 1, endLine: at.end_lineno, endOffset: at.end_col_offset + 1,
  }, source.line(at.lineno), 'symtable');
}
