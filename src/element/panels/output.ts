/** The output panel of a plain program: what it has printed so far; the newest lines stand out. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, type Lang } from '../strings.js';
import type { OutputChunk } from '../code-rows.js';

/** Nothing at all for a program that never prints; else the room for all of it, so that nothing jumps. */
export function renderOutput(chunks: readonly OutputChunk[], step: number, lang: Lang): TemplateResult | typeof nothing {
  if (chunks.length === 0) return nothing;
  const newest = chunks.findLast((chunk) => chunk.step <= step)?.step;
  return html`<pre class="output" part="output" role="group" tabindex="0" aria-label=${say(lang, 'output')}>${chunks.map((chunk) => {
    const state = chunk.step > step ? 'later' : chunk.step === newest && chunk.step === step ? 'fresh' : '';
    return html`<span class="${chunk.stream} ${state}">${chunk.text}</span>`;
  })}</pre>`;
}
