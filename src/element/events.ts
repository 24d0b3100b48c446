/** The events of `<closure-viz>`: typed, bubbling, composed. */
import type { Diagnostic } from '../source/diagnostic.js';

/** Why a step was shown. */
export type StepReason = 'initial' | 'next' | 'previous' | 'play' | 'scrub' | 'goto';

class VizEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The trace is there and the first step is shown. */
export class VizReadyEvent extends VizEvent {
  constructor(readonly duration: number) { super('viz-ready'); }
}

/** Another step is shown; `line` is the 1-based line that just ran, 0 where there is none. */
export class VizStepEvent extends VizEvent {
  constructor(readonly step: number, readonly previous: number, readonly line: number, readonly reason: StepReason) { super('viz-step'); }
}

export class VizPlayEvent extends VizEvent {
  constructor() { super('viz-play'); }
}

export class VizPauseEvent extends VizEvent {
  constructor() { super('viz-pause'); }
}

/** The last step is shown. */
export class VizEndEvent extends VizEvent {
  constructor() { super('viz-end'); }
}

/** Nothing can be shown, or only the code. */
export class VizErrorEvent extends VizEvent {
  constructor(readonly diagnostic: Diagnostic) { super('viz-error'); }
}

declare global {
  interface HTMLElementEventMap {
    'viz-ready': VizReadyEvent;
    'viz-step': VizStepEvent;
    'viz-play': VizPlayEvent;
    'viz-pause': VizPauseEvent;
    'viz-end': VizEndEvent;
    'viz-error': VizErrorEvent;
  }
}
