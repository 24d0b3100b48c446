/** The bar: buttons, scrubber with marks, count. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { say, type Lang, type StringKey } from '../strings.js';
import type { Action } from '../keys.js';

/** A mark over the scrubber's rail. */
export interface ScrubMark { step: number; role: 'call' | 'return' | 'cell' | 'raise' }

export interface ControlsModel {
  lang: Lang;
  step: number;
  duration: number;
  playing: boolean;
  marks: readonly ScrubMark[];
  buttons: boolean;
  scrubber: boolean;
  /** Text of the step for the slider's value, e.g. "10 / 30, line 8". */
  valueText: string;
}

export interface ControlsActions {
  act(action: Action): void;
  scrub(step: number): void;
}

const ICONS: Record<string, string> = {
  first: 'M6 5v14M19 5l-9 7 9 7Z',
  previous: 'M15 5l-8 7 8 7Z',
  play: 'M8 5l11 7-11 7Z',
  pause: 'M8 5v14M16 5v14',
  next: 'M9 5l8 7-8 7Z',
  last: 'M18 5v14M5 5l9 7-9 7Z',
};

const icon = (name: string): SVGTemplateResult => svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name] ?? ''} /></svg>`;

function button(model: ControlsModel, actions: ControlsActions, name: StringKey & string, action: Action, disabled: boolean): TemplateResult {
  const label = say(model.lang, name);
  // Not `disabled`: the focus would be lost at the first and the last step.
  return html`<button part="button" class=${name} type="button" aria-label=${label} title=${label} aria-disabled=${disabled ? 'true' : 'false'}
    @click=${() => { if (!disabled) actions.act(action); }}>${icon(name)}</button>`;
}

export function renderControls(model: ControlsModel, actions: ControlsActions): TemplateResult {
  const atStart = model.step <= 0;
  const atEnd = model.step >= model.duration;
  const press = (name: StringKey & string, action: Action, disabled: boolean) => button(model, actions, name, action, disabled);
  return html`<div class="controls" part="controls" role="group" aria-label=${say(model.lang, 'controls')}>
    ${model.buttons ? html`<div class="btns">
      ${press('first', 'first', atStart)}${press('previous', 'previous', atStart)}
      ${press(model.playing ? 'pause' : 'play', 'play', atEnd && !model.playing)}
      ${press('next', 'next', atEnd)}${press('last', 'last', atEnd)}
    </div>` : nothing}
    ${model.scrubber ? scrubber(model, actions) : nothing}
    <div class="count" aria-hidden="true">${model.step} / ${model.duration}</div>
  </div>`;
}

/** The rail is drawn in percent; the knob's half width is kept free at both ends, as the native slider does. */
function scrubber(model: ControlsModel, actions: ControlsActions): TemplateResult {
  const at = (step: number) => `${model.duration === 0 ? 0 : (100 * step) / model.duration}%`;
  return html`<div class="track">
    <svg aria-hidden="true">
      <line class="rail" x1="0" x2="100%" y1="17" y2="17" />
      <line class="done" x1="0" x2=${at(model.step)} y1="17" y2="17" />
      ${model.marks.map((mark) => svg`<line class="tick ${mark.role}" x1=${at(mark.step)} x2=${at(mark.step)} y1="5" y2="8" />`)}
      <circle class="knob" cx=${at(model.step)} cy="17" r="7.5" />
    </svg>
    <input part="scrubber" type="range" min="0" max=${model.duration} step="1" .value=${String(model.step)}
      aria-label=${say(model.lang, 'scrubber')} aria-valuetext=${model.valueText}
      @input=${(event: Event) => actions.scrub((event.target as HTMLInputElement).valueAsNumber)} />
  </div>`;
}
