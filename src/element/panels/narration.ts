/** The narration: one or two sentences a step, names marked as in the code. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Narration, NarrationPart } from '../../scene/narration/narrate.js';

const part = (piece: NarrationPart): TemplateResult | string =>
  typeof piece === 'string' ? piece : html`<code class=${piece.scope === 'class' ? 's-local' : `s-${piece.scope}`}>${piece.name}</code>`;

export function renderNarration({ strong, rest }: Narration): TemplateResult {
  return html`<div class="say" part="narration"><strong>${strong.map(part)}</strong>${rest.length > 0 ? html` ${rest.map(part)}` : nothing}</div>`;
}

/** The same as plain text, for the status region. */
export function narrationText({ strong, rest }: Narration): string {
  const text = (pieces: readonly NarrationPart[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');
  return rest.length > 0 ? `${text(strong)} ${text(rest)}` : text(strong);
}
