/** The keyboard: which key means what, as long as the focus is inside the element. */

export type Action = 'next' | 'previous' | 'next-call' | 'previous-call' | 'first' | 'last' | 'play';

const PLAIN: Record<string, Action> = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last', ' ': 'play', k: 'play' };
const SHIFTED: Record<string, Action> = { ArrowRight: 'next-call', ArrowLeft: 'previous-call' };

/** The action of a key press, or null where the key belongs to the browser, the page or the focused control. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return null;
  const target = event.composedPath()[0];
  // A focused button or checkbox is pressed by Space itself.
  const pressed = target instanceof HTMLButtonElement || (target instanceof HTMLInputElement && target.type === 'checkbox');
  if (event.key === ' ' && pressed) return null;
  if (target instanceof HTMLTextAreaElement) return null;
  return (event.shiftKey ? SHIFTED : PLAIN)[event.key] ?? null;
}

/** Where a key leads in the code or the diagram that has the focus: to another variable or box, closer, or back. */
export type Exploration = { to: 'variable' | 'node' | 'zoom'; by: 1 | -1 } | { to: 'follow' | 'nothing' };

const IN_CODE: Record<string, Exploration> = { ArrowDown: { to: 'variable', by: 1 }, ArrowUp: { to: 'variable', by: -1 } };
const IN_STAGE: Record<string, Exploration> = {
  ArrowDown: { to: 'node', by: 1 }, ArrowUp: { to: 'node', by: -1 },
  '+': { to: 'zoom', by: 1 }, '=': { to: 'zoom', by: 1 }, '-': { to: 'zoom', by: -1 }, 0: { to: 'follow' },
};

/** What a key means to the panel that has the focus, or null. */
export function exploration(event: KeyboardEvent): Exploration | null {
  const target = event.composedPath()[0];
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || !(target instanceof HTMLElement)) return null;
  const keys = target.matches('.stage') ? IN_STAGE : target.matches('.code ol') ? IN_CODE : null;
  return keys && (event.key === 'Escape' ? { to: 'nothing' } : keys[event.key] ?? null);
}

/** The one after or before an item, round and round; the first or last one where there is none yet. */
export function neighbour<T>(items: readonly T[], from: T | null, by: 1 | -1): T | undefined {
  const at = from === null ? -1 : items.indexOf(from);
  return items[at < 0 ? (by === 1 ? 0 : items.length - 1) : (at + by + items.length) % items.length];
}
