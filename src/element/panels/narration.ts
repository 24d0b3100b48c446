/** The narration: one or two sentences a step, names marked as in the code. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NamePart } from '../../scene/narration/parts.js';
import type { Narration, NarrationPart } from '../../scene/narration/narrate.js';
import type { Variable } from '../variables.js';

/** What a name of the narration means. */
export type Meaning = (name: NamePart) => Variable;

const part = (piece: NarrationPart, meaning: Meaning, lit: ReadonlySet<Variable>): TemplateResult | string => {
  if (typeof piece === 'string') return piece;
  const variable = meaning(piece);
  return html`<code class="${piece.scope === 'class' ? 's-local' : `s-${piece.scope}`} ${lit.has(variable) ? 'lit' : ''}" data-variable=${variable}>${piece.name}</code>`;
};

/** The panel has room for so many lines at most; it scrolls then. */
const MOST_LINES = 6;

/** @param lines that the longest sentence of the run takes */
export function renderNarration({ strong, rest }: Narration, lines: number, meaning: Meaning, lit: ReadonlySet<Variable>): TemplateResult {
  const parts = (pieces: readonly NarrationPart[]) => pieces.map((piece) => part(piece, meaning, lit));
  return html`<div class="say l${Math.min(Math.max(lines, 1), MOST_LINES)}" part="narration"><strong>${parts(strong)}</strong>${rest.length > 0 ? html` ${parts(rest)}` : nothing}</div>`;
}

/** The same as plain text, for the status region. */
export function narrationText({ strong, rest }: Narration): string {
  const text = (pieces: readonly NarrationPart[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');
  return rest.length > 0 ? `${text(strong)} ${text(rest)}` : text(strong);
}
