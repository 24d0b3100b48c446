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
