/** One recording: a program, or the inputs of a transcript one after another, run in slices. */
import { Diagnostic } from '../source/diagnostic.js';
import type { Header, TraceRecord } from '../trace/schema.js';
import { SCHEMA_VERSION } from '../trace/schema.js';
import type { RecordOptions, RecordedInput, Recording } from './engine.js';
import { inputsOf } from './inputs.js';
import type { FrontEnd, Program } from './program.js';
import { Recorder } from './record/recorder.js';
import type { RecorderOptions } from './record/recorder.js';
import { Runtime } from './runtime.js';
import { headerExpressions, headerSpans } from './spans.js';
import type { Piece } from './spans.js';

/** The version whose behaviour the engine shows. */
export const PYTHON_VERSION = '3.14.2';
const DEFAULT_STEPS = 100_000;
/** Instructions, and rounds of builtins' loops, after which a program is taken for endless: those of the library are in no record. */
const MOST_ROUNDS = 20_000_000;
/** Milliseconds of work, wherever it was done: nobody waits longer for a recording. */
const MOST_MILLISECONDS = 30_000;

type Options = RecordOptions & Pick<RecorderOptions, 'exhaustive'> & { transcript: boolean };

export class RecordingSession {
  private readonly recorder: Recorder;
  private readonly runtime: Runtime;
  private readonly pieces: Piece[] = [];
  private diagnostic: Diagnostic | null = null;
  /** The program was left where it was, for a limit. */
  private isLeft = false;

  constructor(private readonly frontEnd: FrontEnd, private readonly text: string, private readonly options: Options) {
    this.runtime = new Runtime(frontEnd, { stdin: options.stdin ?? '', write: () => undefined });
    const { machine } = this.runtime;
    this.recorder = new Recorder({
      gran: options.gran ?? 'line',
      maxSteps: options.maxSteps ?? DEFAULT_STEPS,
      isTraced: (filename) => this.runtime.isSource(filename),
      reasonsOf: (code) => frontEnd.reasonsOf(code),
      handled: () => machine.handled,
      objectAt: (address) => machine.objectAt(address),
      spanOf: (frame) => this.runtime.spanOf(frame),
      exhaustive: options.exhaustive ?? false,
      onWork: (rounds) => machine.delay(rounds),
      onLimit: () => machine.pause(),
    });
    machine.observer = this.recorder;
  }

  async run(): Promise<Recording> {
    const inputs = this.options.transcript ? inputsOf(this.text, this.frontEnd.parser) : [];
    if (this.options.transcript) await this.runInputs(inputs);
    else await this.runPiece(this.text, this.options.filename ?? '<snippet>', 'exec', 0, 0);
    return { trace: { header: await this.header(), records: this.recorder.records }, diagnostic: this.diagnostic, inputs };
  }

  private async runInputs(inputs: readonly RecordedInput[]): Promise<void> {
    const { recorder, runtime } = this;
    for (const { n, text, line, prompt } of inputs) {
      if (this.isLeft) return;
      recorder.input(n, text, line);
      await this.runPiece(`${text}\n`, `<python-input-${n}>`, 'single', line - 1, prompt ? PROMPT_WIDTH : 0);
      for (const [name, value] of runtime.sessionRoots()) recorder.roots.set(name, value);
    }
  }

  /** Compiles and runs a program or an input; what goes wrong is recorded. */
  private async runPiece(text: string, filename: string, mode: 'exec' | 'single', lines: number, columns: number): Promise<void> {
    let program: Program;
    try {
      program = await this.runtime.start(text, filename, mode);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      this.pieces.push({ text, lines, columns, program: error });
      this.diagnostic ??= error;
      this.recorder.syntaxError(syntaxRecord(error));
      this.recorder.end('error', this.runtime.diagnosticText(error, filename));
      return;
    }
    this.pieces.push({ text, lines, columns, program });
    const { recorder, runtime } = this;
    const outcome = await runtime.runSlices(this.options.signal, () => recorder.full || recorder.tooLong || runtime.machine.rounds > MOST_ROUNDS || runtime.worked > MOST_MILLISECONDS);
    if (outcome !== 'ended') {
      this.isLeft = true;
      recorder.end(outcome === 'memory' || recorder.tooLong ? 'memory' : recorder.full ? 'steps' : 'time');
      return;
    }
    const { traceback } = this.runtime.ending();
    if (traceback === null) this.recorder.end('done');
    else this.recorder.end('error', traceback);
  }

  private async header(): Promise<Header> {
    const { text, options } = this;
    const src = await digest(text);
    return {
      fmt: 'pystep', v: SCHEMA_VERSION, py: PYTHON_VERSION, impl: 'closure-viz',
      mode: options.transcript ? 'single' : 'exec', gran: options.gran ?? 'line',
      ...(src !== null && { src }),
      limits: { steps: options.maxSteps ?? DEFAULT_STEPS },
      text, ...headerSpans(this.pieces, this.frontEnd.parser, this.runtime.builtinNames()),
      ...(options.gran === 'op' && { ex: headerExpressions(this.pieces) }),
    };
  }
}

/** Columns of `>>> ` and `... `. */
const PROMPT_WIDTH = 4;

function syntaxRecord({ kind, message, span, text }: Diagnostic): Omit<TraceRecord, 'e'> {
  return { k: kind, m: message, l: span?.line ?? null, c: span?.offset ?? null, el: span?.endLine ?? null, ec: span?.endOffset ?? null, t: text };
}

/** SHA-256, hexadecimal; null where the page is in no secure context and has no `crypto.subtle`. */
async function digest(text: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
