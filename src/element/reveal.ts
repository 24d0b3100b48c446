/** Scrolling inside a panel: what is lit comes into view, and nothing around the panel moves. */

/** Scrolls `panel` the least it takes to show all from the first to the last of its `marked` elements. */
export function reveal(panel: HTMLElement, marked: readonly HTMLElement[]): void {
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last || panel.scrollHeight <= panel.clientHeight) return;
  const below = last.offsetTop + last.offsetHeight - (panel.scrollTop + panel.clientHeight);
  if (below > 0) panel.scrollTop += below;
  if (first.offsetTop < panel.scrollTop) panel.scrollTop = first.offsetTop;
}

/** Where what is lit stands in the panels of an element, the lines that just ran before those that run next. */
const PANELS = [
  ['.code ol', ['.now', '.next']], ['.bytecode .rows', ['.now', '.next']], ['.output', ['.fresh']],
] as const;

/** Shows what is lit in every panel that scrolls. */
export function revealLit(root: ParentNode): void {
  for (const [selector, marks] of PANELS) {
    const panel = root.querySelector<HTMLElement>(selector);
    if (!panel) continue;
    reveal(panel, marks.map((mark) => [...panel.querySelectorAll<HTMLElement>(mark)]).find((found) => found.length > 0) ?? []);
  }
}
