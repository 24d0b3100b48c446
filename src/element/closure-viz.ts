/**
 * `<closure-viz>`: a Python snippet, run step by step.
 * Public face: README.md, "Attributes, methods, events"; everything private has no documented name.
 */
import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Scene } from '../scene/model.js';
import type { NamePart } from '../scene/narration/parts.js';
import { Diagnostic } from '../source/diagnostic.js';
import { stageCss } from '../stage/css.js';
import { tokenRules } from '../stage/tokens.js';
import type { Trace } from '../trace/schema.js';
import { STOP_KINDS, type StopKind } from '../trace/stops.js';
import { BytecodeController } from './bytecode.js';
import { VizEndEvent, VizErrorEvent, VizPauseEvent, VizPlayEvent, VizReadyEvent, VizStepEvent, type StepReason } from './events.js';
import { actionOf, type Action } from './keys.js';
import type { OpcodeNames } from './panels/bytecode.js';
import { renderCode } from './panels/code.js';
import { renderControls } from './panels/controls.js';
import { narrationText, renderNarration } from './panels/narration.js';
import { renderOutline } from './panels/outline.js';
import { renderOutput } from './panels/output.js';
import { renderQuestion } from './panels/question.js';
import { renderStage } from './panels/stage.js';
import { PlaybackController } from './playback.js';
import { PointingController } from './pointing.js';
import { ProgramController, asDiagnostic, type Outcome } from './program.js';
import { revealLit } from './reveal.js';
import { Show } from './show.js';
import { SourceController, type Source } from './source.js';
import { StageController } from './stage.js';
import { langOf, say, type Lang } from './strings.js';
import { styles } from './styles.js';
import type { Variable } from './variables.js';

const DEFAULT_MAX_STEPS = 100_000;
const PANELS = 'code stage narration output';
/** Narrower than this, the panels stand in a column, CSS px. */
const COLUMN_BELOW = 620;
/** What a line of the narration leaves free at its end, as it breaks between words, CSS px. */
const RAGGED = 40;

export class ClosureViz extends LitElement {
  static override styles = [unsafeCSS(tokenRules(':host')), unsafeCSS(stageCss), styles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: false };

  @property() code: string | null = null;
  @property() src: string | null = null;
  /** Attribute `trace`: address of a finished trace. */
  @property({ attribute: 'trace' }) traceUrl: string | null = null;
  /** Attribute `after`: `#id` of the element whose program this one goes on from. */
  @property({ attribute: 'after' }) afterId: string | null = null;
  /** Attribute `step`: what is shown at first; later steps are shown by `goto`. */
  @property({ attribute: 'step' }) initialStep = '0';
  /** Attribute `stops`: what counts as a step. */
  @property() stops = 'line';
  @property() show = PANELS;
  /** Attribute `opcodes`: how the bytecode panel names opcodes; its checkbox changes it. */
  @property() opcodes: OpcodeNames = 'exact';
  @property() layout: 'auto' | 'row' | 'column' = 'auto';
  @property() controls = 'step play scrub';
  @property({ type: Boolean }) autoplay = false;
  @property({ type: Number }) rate = 1;
  @property({ type: Number, attribute: 'max-steps' }) maxSteps = DEFAULT_MAX_STEPS;
  @property() label = '';
  /** What `input()` reads. Without it the reader is asked. */
  @property() stdin: string | null = null;

  /** Resolves when the first step, or the reason why there is none, is shown. */
  ready: Promise<void>;
  /** What is wrong: with the program, or with the page. */
  @state() error: Diagnostic | null = null;

  @state() private shown: Show | null = null;
  @state() private stepShown = 0;
  private resolveReady: () => void = () => {};
  private readonly internals: ElementInternals | null;
  private readonly stageController = new StageController(this);
  private readonly programController = new ProgramController(this, () => this.resolveReady(), (outcome) => this.present(outcome));
  private readonly bytecode = new BytecodeController(this);
  private readonly pointing = new PointingController(this, this.stageController, () => this.shown && { show: this.shown, step: this.stepShown });
  private readonly playback = new PlaybackController(this, (playing) => this.playingChanged(playing));

  constructor() {
    super();
    this.internals = typeof this.attachInternals === 'function' ? this.attachInternals() : null;
    this.ready = this.newReady();
    new SourceController(this, (source) => this.start(source));
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** The last step; 0 while there is nothing. */
  get duration(): number {
    return this.shown ? this.shown.last - this.shown.first : 0;
  }

  /** The step shown, 0 … `duration`. */
  get current(): number {
    return this.stepShown - (this.shown?.first ?? 0);
  }

  /** The scene of the step shown, or null while there is nothing. */
  get scene(): Scene | null {
    return this.shown?.scene(this.stepShown) ?? null;
  }

  /** What counts as a step; a word that is none of these is `line`. */
  get stopKind(): StopKind {
    return STOP_KINDS.find((kind) => kind === this.stops) ?? 'line';
  }

  /** The program with what comes before it, for an element that goes on after this one; known before anything runs. */
  get program(): Promise<string> {
    return this.programController.text;
  }

  get atEnd(): boolean {
    return this.stepShown >= (this.shown?.last ?? 0);
  }

  next(): Promise<void> {
    return this.showStep(this.stepShown + 1, 'next');
  }

  prev(): Promise<void> {
    return this.showStep(this.stepShown - 1, 'previous');
  }

  /**
   * Shows a step; resolves after the motion.
   * @param target a number, or what the attribute `step` takes; throws a RangeError where there is no such step
   */
  async goto(target: number | string): Promise<void> {
    const step = this.resolveStep(target);
    if (step === null) throw new RangeError(`invalid step: ${target}`);
    await this.showStep(step, 'goto');
  }

  play(): void {
    this.playback.start();
  }

  pause(): void {
    this.playback.stop();
  }

  restart(): Promise<void> {
    this.pause();
    return this.showStep(this.shown?.first ?? 0, 'goto');
  }

  /** The picture of a step as a self-contained SVG text, in the theme that the reader sees; '' while there is nothing. */
  toSVG(step: number = this.current): string {
    return this.shown ? this.stageController.toSVG(this.shown, this.shown.clamp(this.shown.first + step)) : '';
  }

  /** The trace that is shown, or null. */
  toTrace(): Trace | null {
    return this.shown?.trace ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  // ---- from a source to a trace

  private newReady(): Promise<void> {
    return new Promise((resolve) => { this.resolveReady = resolve; });
  }

  private start(source: Source): void {
    this.pause();
    if (this.programController.phase === 'done') this.ready = this.newReady();
    void this.programController.start(source);
  }

  private async present({ trace, error }: Outcome): Promise<void> {
    this.error = error;
    this.shown = this.showOf(trace);
    this.stepShown = this.shown ? this.resolveStep(this.initialStep) ?? this.shown.first : 0;
    this.prepared(this.stepShown);
    this.setState('ready', this.shown !== null);
    this.markEnds();
    this.setState('error', this.error !== null);
    await this.updateComplete;
    this.resolveReady();
    if (this.error) this.dispatchEvent(new VizErrorEvent(this.error));
    if (this.shown) this.dispatchEvent(new VizReadyEvent(this.duration));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (this.autoplay && !still) this.play();
  }

  /** A trace from elsewhere may be at odds with itself. */
  private showOf(trace: Trace | null): Show | null {
    if (!trace) return null;
    try {
      return new Show(trace, { lang: this.interfaceLang, stops: this.stopKind, firstLine: this.programController.continuation.firstLine, diagnostic: this.error });
    } catch (fault) {
      this.error = asDiagnostic(fault);
      return null;
    }
  }

  /** Whether a step can be shown; a trace that is at odds with itself is no longer shown, the reason is. */
  private prepared(step: number): boolean {
    try {
      this.shown?.prepare(step);
      return true;
    } catch (fault) {
      this.error = asDiagnostic(fault);
      this.shown = null;
      return false;
    }
  }

  private resolveStep(target: number | string): number | null {
    if (!this.shown) return null;
    if (typeof target === 'number' || /^-?\d+$/.test(target)) return this.shown.clamp(this.shown.first + Number(target));
    return this.shown.find(target);
  }

  // ---- showing a step

  private async showStep(step: number, reason: StepReason): Promise<void> {
    if (!this.shown) return;
    const target = this.shown.clamp(step);
    const previous = this.stepShown;
    if (target === previous) return;
    if (!this.prepared(target)) {
      this.setState('error', true);
      if (this.error) this.dispatchEvent(new VizErrorEvent(this.error));
      return;
    }
    this.stepShown = target;
    this.pointing.pause();
    this.markEnds();
    const { first } = this.shown;
    this.dispatchEvent(new VizStepEvent(target - first, previous - first, this.shown.scene(target).line, reason));
    if (this.atEnd) this.dispatchEvent(new VizEndEvent());
    await this.updateComplete;
    await this.stageController.settled;
    if (this.stepShown === target) this.pointing.resume();
  }

  /** For the playback controller: one step forward, film and all. */
  advance(): Promise<void> {
    return this.showStep(this.stepShown + 1, 'play');
  }

  private playingChanged(playing: boolean): void {
    this.setState('playing', playing);
    this.dispatchEvent(playing ? new VizPlayEvent() : new VizPauseEvent());
  }

  private setState(name: string, on: boolean): void {
    if (on) this.internals?.states.add(name);
    else this.internals?.states.delete(name);
  }

  private markEnds(): void {
    this.setState('at-start', this.shown !== null && this.current === 0);
    this.setState('at-end', this.shown !== null && this.atEnd);
  }

  private pressed(event: KeyboardEvent): void {
    if (this.controls === 'none' || !this.shown) return;
    const action = actionOf(event);
    if (action) this.act(action);
    else if (!this.pointing.pressed(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(action: Action): void {
    if (action === 'play') {
      if (this.playback.playing) this.pause();
      else this.play();
      return;
    }
    this.pause();
    void this.showStep(this.targetOf(action), action === 'next' || action === 'next-call' ? 'next' : action === 'previous' || action === 'previous-call' ? 'previous' : 'goto');
  }

  private targetOf(action: Exclude<Action, 'play'>): number {
    const calls = this.shown?.marks.filter(({ role }) => role !== 'cell').map(({ step }) => step) ?? [];
    switch (action) {
      case 'next': return this.stepShown + 1;
      case 'previous': return this.stepShown - 1;
      case 'first': return this.shown?.first ?? 0;
      case 'last': return this.shown?.last ?? 0;
      case 'next-call': return calls.find((step) => step > this.stepShown) ?? this.targetOf('last');
      case 'previous-call': return calls.findLast((step) => step < this.stepShown) ?? this.targetOf('first');
    }
  }

  // ---- drawing

  private get interfaceLang(): Lang {
    return langOf(this.closest<HTMLElement>('[lang]')?.lang);
  }

  private get column(): boolean {
    return this.layout === 'auto' ? this.stageController.hostWidth < COLUMN_BELOW : this.layout === 'column';
  }

  private has(panel: string): boolean {
    return this.show.split(/\s+/).includes(panel);
  }

  protected override updated(_changed: PropertyValues): void {
    revealLit(this.renderRoot);
    if (this.shown?.runs && this.has('stage')) this.stageController.draw(this.shown, this.stepShown, this.column);
  }

  protected override render(): TemplateResult {
    const lang = this.interfaceLang;
    const classes = ['base', this.column ? 'column' : '', this.shown?.code.wide ? 'roomy' : '', this.shown?.runs && this.has('code') && this.has('stage') ? '' : 'single'].join(' ');
    const { question, continuation } = this.programController;
    return html`<div class=${classes} part="base" role="group" aria-label=${this.label || say(lang, 'label')}>
      ${question ? renderQuestion(question, continuation.text, lang) : this.shown ? this.renderShow(this.shown, lang) : this.renderNothing(lang)}
    </div>`;
  }

  /** Loading, empty, or a page that cannot run it: a sentence, and the code stays readable. */
  private renderNothing(lang: Lang): TemplateResult {
    const code = this.programController.continuation.text;
    if (this.error) {
      return html`${code === '' ? nothing : html`<pre class="output">${code}</pre>`}<div class="message wrong-page" part="error" role="alert">${this.error.message}</div>`;
    }
    return html`<div class="message">${say(lang, this.programController.phase === 'done' ? 'empty' : 'loading')}</div>`;
  }

  private renderShow(shown: Show, lang: Lang): TemplateResult {
    const narration = shown.narration(this.stepShown);
    const live = this.playback.playing ? 'off' : 'polite';
    return html`
      ${this.has('code') ? this.renderCode(shown, lang) : nothing}
      ${shown.runs && this.has('stage') ? renderStage({ lang, ownView: this.stageController.ownView, keys: this.controls !== 'none', follow: this.stageController.follow }) : nothing}
      ${this.column || !this.has('code') ? this.renderOutput(shown, lang) : nothing}
      ${shown.runs && this.has('bytecode') ? this.renderBytecode(shown, lang) : nothing}
      ${this.has('narration') ? renderNarration(narration, this.narrationLines(shown), (name) => this.meaning(name, shown), this.pointing.variables) : nothing}
      ${shown.runs && this.controls !== 'none' ? this.renderControls(shown, lang) : nothing}
      <div class="status" role="status" aria-live=${live}>${narrationText(narration)}</div>
      <div class="status" role="status" aria-live=${live}>${this.pointing.said}</div>
      ${renderOutline(shown.outline(this.stepShown))}`;
  }

  private renderCode(shown: Show, lang: Lang): TemplateResult {
    const { line, next, event, expression } = shown.scene(this.stepShown);
    return renderCode({
      lang, rows: shown.code.rows, line, next, step: this.stepShown, raising: event === 'raise', legend: shown.runs,
      expression, lit: this.pointing.variables, columns: this.column ? Math.floor((this.stageController.hostWidth - 50) / 7) : shown.code.wide ? 48 : 39,
      output: this.column ? nothing : this.renderOutput(shown, lang),
    });
  }

  /** Lines that the longest sentence of the run takes, so that the narration's room is the same at every step. */
  private narrationLines(shown: Show): number {
    const room = this.stageController.hostWidth - (this.column ? 28 : 36);
    return Math.ceil(shown.longestNarration * (this.column ? 13.5 : 14) / Math.max(room - RAGGED, 100));
  }

  private meaning({ name, scope }: NamePart, shown: Show): Variable {
    return shown.variables.nearest(name, scope, shown.codeAt(this.stepShown)?.q ?? '<module>');
  }

  private renderBytecode(shown: Show, lang: Lang): TemplateResult {
    const { line, next } = shown.scene(this.stepShown);
    return this.bytecode.render(shown.trace, shown.codeAt(this.stepShown), {
      lang, line, next, names: this.opcodes === 'plain' ? 'plain' : 'exact',
      isBuiltin: (name) => shown.builtinNames.has(name), choose: (names) => { this.opcodes = names; },
    });
  }

  private renderOutput(shown: Show, lang: Lang): TemplateResult | typeof nothing {
    return shown.runs && this.has('output') && !shown.code.transcript ? renderOutput(shown.output, this.stepShown, lang) : nothing;
  }

  private renderControls(shown: Show, lang: Lang): TemplateResult {
    const { line } = shown.scene(this.stepShown);
    return renderControls({
      lang, step: this.current, duration: this.duration, playing: this.playback.playing,
      marks: shown.marks.map((mark) => ({ ...mark, step: mark.step - shown.first })),
      buttons: /step|play/.test(this.controls), scrubber: this.controls.includes('scrub'),
      valueText: `${this.current} / ${this.duration}, ${say(lang, 'line', { line })}`,
    }, {
      act: (action) => this.act(action),
      scrub: (target) => {
        this.pause();
        void this.showStep(shown.first + target, 'scrub');
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'closure-viz': ClosureViz;
  }
}

// Importing twice, or in Node, must not throw.
if (typeof customElements !== 'undefined' && !customElements.get('closure-viz')) customElements.define('closure-viz', ClosureViz);
