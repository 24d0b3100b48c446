/** The diagram's place: the picture is put into it, the reader's own view can be given back. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, type Lang } from '../strings.js';

export interface StageModel {
  lang: Lang;
  /** The reader has panned or zoomed. */
  ownView: boolean;
  /** The keyboard may come in. */
  keys: boolean;
  follow: () => void;
}

export function renderStage({ lang, ownView, keys, follow }: StageModel): TemplateResult {
  return html`<div class="stage" part="stage" role="group" aria-label=${say(lang, 'diagram')} aria-description=${keys ? say(lang, 'diagram.keys') : nothing} tabindex=${keys ? '0' : nothing}>
    ${ownView ? html`<button class="follow" part="button" type="button" @click=${follow}>${say(lang, 'follow')}</button>` : nothing}
  </div>`;
}
