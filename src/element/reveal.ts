/** Scrolling inside a panel: what is lit comes into view, and nothing around the panel moves. */

/**
 * Scrolls `panel` the least it takes to show all from the first to the last of its `marked` elements; where there is no
 * room for all, those at one end.
 */
export function reveal(panel: HTMLElement, marked: readonly HTMLElement[], end: 'first' | 'last' = 'first'): void {
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last || panel.scrollHeight <= panel.clientHeight) return;
  const top = first.offsetTop;
  const bottom = last.offsetTop + last.offsetHeight - panel.clientHeight;
  const from = Math.max(panel.scrollTop, bottom);
  panel.scrollTop = end === 'first' ? Math.min(from, top) : Math.max(Math.min(from, top), bottom);
}

/**
 * Where what is lit stands in the panels of an element, the lines that just ran before those that run next. Of a long
 * output the end is worth most: there stands what a traceback comes to.
 */
const PANELS = [
  ['.code ol', ['.now', '.next'], 'first'], ['.bytecode .rows', ['.now', '.next'], 'first'], ['.output', ['.fresh'], 'last'],
] as const;

/** Shows what is lit in every panel that scrolls. */
export function revealLit(root: ParentNode): void {
  for (const [selector, marks, end] of PANELS) {
    const panel = root.querySelector<HTMLElement>(selector);
    if (!panel) continue;
    reveal(panel, marks.map((mark) => [...panel.querySelectorAll<HTMLElement>(mark)]).find((found) => found.length > 0) ?? [], end);
  }
}
