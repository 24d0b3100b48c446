/**
 * The text of a code block in a page, whatever a highlighter made of it: line breaks made of `<br>` or of
 * one element a line, tables with a column of line numbers, language labels and copy buttons.
 */

/** What highlighters add to the code itself: Pygments, Rouge, Chroma, highlight.js, Prism, Shiki, GitHub, Docusaurus. */
const NOT_CODE = [
  'button', '[aria-hidden="true"]', '[data-line-number]:empty', '.linenos', '.lineno', '.linenodiv', '.rouge-gutter', '.gutter', '.lnt:not(:has(.line))',
  '.ln', '.line-numbers-rows', '.line-number', '.hljs-ln-numbers', '.blob-num', '.copy', '.copybtn', '.language-label', '.code-lang', '.code-block-title',
].join(',');

const BREAKING = new Set(['DIV', 'P', 'LI', 'TR']);

/** The code that a block shows, without what surrounds it: no common indentation, no empty lines at either end. */
export function codeTextOf(block: Element): string {
  return dedent(lineText(block));
}

function lineText(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof HTMLBRElement) text += '\n';
    else if (child instanceof Element && !child.matches(NOT_CODE)) {
      const inner = lineText(child);
      const breaks = BREAKING.has(child.tagName) && inner !== '' && !inner.endsWith('\n');
      text += breaks ? `${inner}\n` : inner;
    }
  }
  return text;
}

/** Removes the indentation that all lines share, and empty lines around the text. */
export function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd().split('\n');
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const margin = margins.reduce((common, indent) => {
    let shared = 0;
    while (shared < common.length && common[shared] === indent[shared]) shared += 1;
    return common.slice(0, shared);
  }, margins[0] ?? '');
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length))).join('\n');
}
