import type { Constant, Stmt } from '../../syntax/ast.js';

/** The first statement's string, if that is all it is. `_PyAST_GetDocString` */
export function docstringOf(body: readonly Stmt[]): (Constant & { value: string }) | null {
  const first = body[0];
  if (first?.node !== 'Expr' || first.value.node !== 'Constant') return null;
  const { value } = first.value;
  return typeof value === 'string' ? { ...first.value, value } : null;
}

/**
 * A docstring without the indentation its lines have in common, and its first line without any. Tabs become
 * spaces; unlike `inspect.cleandoc`, blank lines at both ends stay. `_PyCompile_CleanDoc`
 */
export function cleanDocstring(text: string): string {
  const [first = '', ...rest] = expandTabs(text).split('\n');
  const indents = rest.filter((line) => /[^ ]/.test(line)).map(indentOf);
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  const dedented = rest.map((line) => line.slice(Math.min(margin, indentOf(line))));
  return [first.slice(indentOf(first)), ...dedented].join('\n');
}

/** Number of spaces a line starts with. */
function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

/** `str.expandtabs()`: columns start over after `\n` and `\r`. */
function expandTabs(text: string): string {
  let column = 0;
  let expanded = '';
  for (const character of text) {
    if (character === '\t') {
      const width = 8 - column % 8;
      expanded += ' '.repeat(width);
      column += width;
    } else {
      expanded += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return expanded;
}
