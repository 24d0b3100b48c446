/** `closure-viz/auto`: upgrades a page's own code blocks, so that an author need not write the element. */
import '../element/closure-viz.js';

const BLOCKS = '.closure-viz, pre > code.language-closure-viz, script[type="text/x-closure-viz"]';

/** Puts a `<closure-viz>` in the place of each block, with the block inside as its source. */
export function upgrade(root: ParentNode): void {
  for (const block of root.querySelectorAll(BLOCKS)) {
    const outer = block.closest('pre') ?? block;
    if (outer.closest('closure-viz')) continue;
    const element = document.createElement('closure-viz');
    outer.replaceWith(element);
    element.append(outer);
  }
}

const start = (): void => upgrade(document);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
