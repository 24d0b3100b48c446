/**
 * `<closure-viz>`: a Python snippet, run step by step.
 * Public face: README.md, "Attributes, methods, events"; everything private has no documented name.
 */
import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Scene } from '../scene/model.js';
import { Diagnostic } from '../source/diagnostic.js';
import { stageCss } from '../stage/css.js';
import { tokenRules } from '../stage/tokens.js';
import type { Trace } from '../trace/schema.js';
import { continued, type Continuation } from './after.js';
import { BytecodeController } from './bytecode.js';
import { VizEndEvent, VizErrorEvent, VizPauseEvent, VizPlayEvent, VizReadyEvent, VizStepEvent, type StepReason } from './events.js';
import { actionOf, type Action } from './keys.js';
import { renderBytecode, revealCurrent, type OpcodeNames } from './panels/bytecode.js';
import { renderCode } from './panels/code.js';
import { renderControls } from './panels/controls.js';
import { narrationText, renderNarration } from './panels/narration.js';
import { renderOutline } from './panels/outline.js';
import { renderOutput } from './panels/output.js';
import { Question, renderQuestion } from './panels/question.js';
import { PlaybackController } from './playback.js';
import { fetchText, fetchTrace, recordSnippet } from './recording.js';
import { Show } from './show.js';
import { SourceController, type Source } from './source.js';
import { StageController } from './stage.js';
import { langOf, say, type Lang } from './strings.js';
import { styles } from './styles.js';
import { whenSeen } from './visibility.js';

const DEFAULT_MAX_STEPS = 100_000;
const PANELS = 'code stage narration output';
/** Narrower than this, the panels stand in a column, CSS px. */
const COLUMN_BELOW = 620;

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
  /** The program with what comes before it, for an element that goes on after this one; known before anything runs. */
  program: Promise<string>;
  /** What is wrong: with the program, or with the page. */
  @state() error: Diagnostic | null = null;

  @state() private shown: Show | null = null;
  @state() private stepShown = 0;
  /** What the program that is being recorded waits for. */
  @state() private question: Question | null = null;
  @state() private phase: 'waiting' | 'running' | 'done' = 'waiting';
  /** What this element shows, and what an element that goes on after it must run first. */
  private continuation: Continuation = { text: '', firstLine: 1 };
  private resolveReady: () => void = () => {};
  private resolveProgram: (program: Promise<string>) => void = () => {};
  private job = new AbortController();
  /** Whether the program that is being recorded has asked for input before. */
  private answered = false;
  private readonly internals: ElementInternals | null;
  private readonly stageController = new StageController(this);
  private readonly bytecode = new BytecodeController(this);
  private readonly playback = new PlaybackController(this, (playing) => this.playingChanged(playing));

  constructor() {
    super();
    this.internals = typeof this.attachInternals === 'function' ? this.attachInternals() : null;
    this.ready = this.newReady();
    this.program = new Promise((resolve) => { this.resolveProgram = resolve; });
    this.program.catch(() => {});
    new SourceController(this, (source) => void this.start(source));
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

  private async start(source: Source): Promise<void> {
    this.job.abort();
    const job = (this.job = new AbortController());
    this.pause();
    this.answered = false;
    if (this.phase === 'done') this.ready = this.newReady();
    this.phase = 'waiting';
    const continuation = this.assembled(source);
    this.offerProgram(continuation.then(({ text }) => text));
    await whenSeen(this, job.signal);
    if (job.signal.aborted) return;
    this.phase = 'running';
    let trace: Trace | null = null;
    let error: Diagnostic | null = null;
    try {
      this.continuation = await continuation;
      ({ trace, error } = await this.recorded(source, job.signal));
    } catch (fault) {
      // Whatever goes wrong in here is shown, never thrown at the page.
      error = fault instanceof Diagnostic ? fault : new Diagnostic('environment', fault instanceof Error ? fault.message : String(fault));
    }
    if (!job.signal.aborted) await this.present(trace, error);
  }

  /** To elements that go on after this one: those that wait already, and those to come. */
  private offerProgram(program: Promise<string>): void {
    this.resolveProgram(program);
    this.program = program;
    // What is wrong with it is shown here and there, and is no fault of the page's.
    program.catch(() => {});
  }

  private async assembled(source: Source): Promise<Continuation> {
    if (source.kind === 'none' || source.kind === 'trace') return { text: '', firstLine: 1 };
    return continued(source.kind === 'src' ? await fetchText(source.url) : source.text, this.afterId, this);
  }

  private async recorded(source: Source, signal: AbortSignal): Promise<{ trace: Trace | null; error: Diagnostic | null }> {
    if (source.kind === 'none') return { trace: null, error: null };
    if (source.kind === 'trace') return { trace: await fetchTrace(source.url), error: null };
    const { trace, diagnostic } = await recordSnippet(this.continuation.text, {
      maxSteps: this.maxSteps, signal, stdin: this.stdin ?? ((printed) => this.ask(printed, signal)),
    });
    return { trace, error: diagnostic };
  }

  /** Asks the reader for a line; rejects when another program takes the place of this one. */
  private async ask(printed: string, signal: AbortSignal): Promise<string> {
    const question = new Question(printed, signal);
    this.question = question;
    this.resolveReady();
    await this.updateComplete;
    // Who has answered one question goes on typing; the first one takes nobody's focus.
    if (this.answered) this.renderRoot.querySelector<HTMLInputElement>('input[name=line]')?.focus();
    this.answered = true;
    try {
      return await question.line;
    } finally {
      if (this.question === question) this.question = null;
    }
  }

  private async present(trace: Trace | null, error: Diagnostic | null): Promise<void> {
    this.error = error;
    this.shown = trace ? new Show(trace, this.interfaceLang, this.continuation.firstLine, error) : null;
    this.phase = 'done';
    this.stepShown = this.shown ? this.resolveStep(this.initialStep) ?? this.shown.first : 0;
    this.setState('ready', this.shown !== null);
    this.markEnds();
    this.setState('error', error !== null);
    await this.updateComplete;
    this.resolveReady();
    if (error) this.dispatchEvent(new VizErrorEvent(error));
    if (this.shown) this.dispatchEvent(new VizReadyEvent(this.duration));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (this.autoplay && !still) this.play();
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
    this.stepShown = target;
    this.markEnds();
    const { first } = this.shown;
    this.dispatchEvent(new VizStepEvent(target - first, previous - first, this.shown.scene(target).line, reason));
    if (this.atEnd) this.dispatchEvent(new VizEndEvent());
    await this.updateComplete;
    await this.stageController.settled;
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
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(action);
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
    if (this.shown?.runs && this.has('stage')) this.stageController.draw(this.shown, this.stepShown, this.column);
    revealCurrent(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const lang = this.interfaceLang;
    const classes = ['base', this.column ? 'column' : '', this.shown?.code.wide ? 'roomy' : '', this.shown?.runs && this.has('code') && this.has('stage') ? '' : 'single'].join(' ');
    return html`<div class=${classes} part="base" role="group" aria-label=${this.label || say(lang, 'label')}>
      ${this.question ? renderQuestion(this.question, this.continuation.text, lang) : this.shown ? this.renderShow(this.shown, lang) : this.renderNothing(lang)}
    </div>`;
  }

  /** Loading, empty, or a page that cannot run it: a sentence, and the code stays readable. */
  private renderNothing(lang: Lang): TemplateResult {
    const code = this.continuation.text;
    if (this.error) {
      return html`${code === '' ? nothing : html`<pre class="output">${code}</pre>`}<div class="message wrong-page" part="error" role="alert">${this.error.message}</div>`;
    }
    return html`<div class="message">${say(lang, this.phase === 'done' ? 'empty' : 'loading')}</div>`;
  }

  private renderShow(shown: Show, lang: Lang): TemplateResult {
    const narration = shown.narration(this.stepShown);
    return html`
      ${this.has('code') ? this.renderCode(shown, lang) : nothing}
      ${shown.runs && this.has('stage') ? html`<div class="stage" part="stage" role="img" aria-label=${say(lang, 'diagram')}></div>` : nothing}
      ${this.column || !this.has('code') ? this.renderOutput(shown, lang) : nothing}
      ${shown.runs && this.has('bytecode') ? this.renderBytecode(shown, lang) : nothing}
      ${this.has('narration') ? renderNarration(narration) : nothing}
      ${shown.runs && this.controls !== 'none' ? this.renderControls(shown, lang) : nothing}
      <div class="status" role="status" aria-live=${this.playback.playing ? 'off' : 'polite'}>${narrationText(narration)}</div>
      ${renderOutline(shown.outline(this.stepShown))}`;
  }

  private renderCode(shown: Show, lang: Lang): TemplateResult {
    const { line, next, event } = shown.scene(this.stepShown);
    return renderCode({
      lang, rows: shown.code.rows, line, next, step: this.stepShown, raising: event === 'raise', legend: shown.runs,
      output: this.column ? nothing : this.renderOutput(shown, lang),
    });
  }

  private renderBytecode(shown: Show, lang: Lang): TemplateResult {
    const { line, next } = shown.scene(this.stepShown);
    return renderBytecode({
      lang, line, next, names: this.opcodes === 'plain' ? 'plain' : 'exact', listing: this.bytecode.of(shown.trace, shown.codeAt(this.stepShown)),
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
