/** The program of an element: from its source to a trace, with what comes before it and what it asks the reader. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Diagnostic } from '../source/diagnostic.js';
import type { Trace } from '../trace/schema.js';
import type { StopKind } from '../trace/stops.js';
import { continued, type Continuation } from './after.js';
import { Question } from './panels/question.js';
import { fetchText, fetchTrace, recordSnippet } from './recording.js';
import type { Source } from './source.js';
import { whenSeen } from './visibility.js';

/** What has come of a source: a trace, and what is wrong with the program or with the page. */
export interface Outcome { trace: Trace | null; error: Diagnostic | null }

interface ProgramHost extends ReactiveControllerHost, HTMLElement {
  readonly afterId: string | null;
  readonly stdin: string | null;
  readonly maxSteps: number;
  readonly stopKind: StopKind;
  readonly renderRoot: ParentNode;
}

const NOTHING: Continuation = { text: '', firstLine: 1 };

export class ProgramController implements ReactiveController {
  /** The program with what comes before it, for an element that goes on after this one; known before anything runs. */
  text: Promise<string>;
  /** What this element shows, and what an element that goes on after it must run first. */
  continuation: Continuation = NOTHING;
  /** What the program that is being recorded waits for. */
  question: Question | null = null;
  phase: 'waiting' | 'running' | 'done' = 'waiting';
  private offer: (text: Promise<string>) => void = () => {};
  private job = new AbortController();
  /** Whether the program that is being recorded has asked for input before. */
  private answered = false;

  /**
   * @param asked called when the program waits for the reader
   * @param done called with the outcome of the last source that was started
   */
  constructor(private readonly host: ProgramHost, private readonly asked: () => void, private readonly done: (outcome: Outcome) => Promise<void>) {
    host.addController(this);
    this.text = new Promise((resolve) => { this.offer = resolve; });
    this.text.catch(() => {});
  }

  hostConnected(): void { /* A source starts it. */ }

  /** Makes a trace of a source; what was being made is given up. */
  async start(source: Source): Promise<void> {
    this.job.abort();
    const job = (this.job = new AbortController());
    this.answered = false;
    this.phase = 'waiting';
    const continuation = this.assembled(source);
    this.offerText(continuation.then(({ text }) => text));
    await whenSeen(this.host, job.signal);
    if (job.signal.aborted) return;
    this.phase = 'running';
    let outcome: Outcome;
    try {
      this.continuation = await continuation;
      outcome = await this.recorded(source, job.signal);
    } catch (fault) {
      // Whatever goes wrong in here is shown, never thrown at the page.
      outcome = { trace: null, error: asDiagnostic(fault) };
    }
    if (job.signal.aborted) return;
    this.phase = 'done';
    this.host.requestUpdate();
    await this.done(outcome);
  }

  /** To elements that go on after this one: those that wait already, and those to come. */
  private offerText(text: Promise<string>): void {
    this.offer(text);
    this.text = text;
    // What is wrong with it is shown here and there, and is no fault of the page's.
    text.catch(() => {});
  }

  private async assembled(source: Source): Promise<Continuation> {
    if (source.kind === 'none' || source.kind === 'trace') return NOTHING;
    return continued(source.kind === 'src' ? await fetchText(source.url) : source.text, this.host.afterId, this.host);
  }

  private async recorded(source: Source, signal: AbortSignal): Promise<Outcome> {
    if (source.kind === 'none') return { trace: null, error: null };
    if (source.kind === 'trace') return { trace: await fetchTrace(source.url), error: null };
    const { maxSteps, stopKind, stdin } = this.host;
    const { trace, diagnostic } = await recordSnippet(this.continuation.text, {
      maxSteps, signal, gran: stopKind === 'expression' || stopKind === 'opcode' ? 'op' : 'line', stdin: stdin ?? ((printed) => this.ask(printed, signal)),
    });
    return { trace, error: diagnostic };
  }

  /** Asks the reader for a line; rejects when another program takes the place of this one. */
  private async ask(printed: string, signal: AbortSignal): Promise<string> {
    const question = new Question(printed, signal);
    this.set(question);
    this.asked();
    await this.host.updateComplete;
    // Who has answered one question goes on typing; the first one takes nobody's focus.
    if (this.answered) this.host.renderRoot.querySelector<HTMLInputElement>('input[name=line]')?.focus();
    this.answered = true;
    try {
      return await question.line;
    } finally {
      if (this.question === question) this.set(null);
    }
  }

  private set(question: Question | null): void {
    this.question = question;
    this.host.requestUpdate();
  }
}

export function asDiagnostic(fault: unknown): Diagnostic {
  return fault instanceof Diagnostic ? fault : new Diagnostic('environment', fault instanceof Error ? fault.message : String(fault));
}
