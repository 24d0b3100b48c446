/** The scene as a nested list, for readers who do not see the picture. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OutlineItem } from '../../scene/outline.js';

const list = (items: readonly OutlineItem[]): TemplateResult =>
  html`<ul>${items.map(({ text, children }) => html`<li>${text}${children.length > 0 ? list(children) : nothing}</li>`)}</ul>`;

export function renderOutline(items: readonly OutlineItem[]): TemplateResult {
  return html`<div class="outline">${list(items)}</div>`;
}
