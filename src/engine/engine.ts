/** The engine: source text to a recording. What the page, the command line and the tests call. */
import type { DisOptions } from '../bytecode/dis.js';
import type { SymbolTables } from '../symtable/table.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Trace } from '../trace/schema.js';
import type { CodeListing } from './listings.js';
import { Simulator } from './simulator.js';
import { createParser } from '../syntax/parser.js';
import type { WasmBytes } from './wasm.js';

/**
 * A text, or a function that is asked whenever the program reads a line: it gets what was printed so far (both streams, in
 * order) and gives the line with its newline, or '' at the end of input. What it rejects with ends the run.
 */
export type StandardInput = string | ((printed: string) => Promise<string>);

export interface RecordOptions {
  /**
   * Most records of a run; past it the run ends with `why: 'steps'` and all steps so far. Default 100 000. A run that
   * holds too much memory, or does too much that is in no record, ends with 'memory' or 'time' likewise.
   */
  maxSteps?: number;
  /** `co_filename` of a plain program; a transcript's inputs are `<python-input-N>`. Default `<snippet>`. */
  filename?: string;
  /** `op` records every instruction with the operand stack. Default `line`. */
  gran?: 'line' | 'op';
  /** What `input()` reads: a text, or who is asked for each line. Default: nothing. */
  stdin?: StandardInput;
  /** Stops the run: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Read the text as a transcript. Default: if a line of it begins with `>>>`. */
  transcript?: boolean;
}

/** One input of a transcript, as it was run. */
export interface RecordedInput {
  /** The N of `<python-input-N>`. */
  readonly n: number;
  readonly text: string;
  /** First line in the transcript, 1-based. */
  readonly line: number;
  /** It stands after `>>>`; otherwise it is code between prompts. */
  readonly prompt: boolean;
  /** Output that the author wrote under the prompt; null when there is none. */
  readonly expected: string | null;
}

export interface Recording {
  readonly trace: Trace;
  /** What kept the program, or the first input concerned, from running: a SyntaxError, an unsupported construct. */
  readonly diagnostic: Diagnostic | null;
  /** The inputs of a transcript; empty for a program. */
  readonly inputs: readonly RecordedInput[];
}

/** Where a run without a recording writes, and what it came to. */
export interface RunOptions {
  filename?: string;
  stdin?: StandardInput;
  /** Stops the run: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  write: (stream: 'out' | 'err', text: string) => void;
}

export interface Engine {
  /**
   * Runs a program or transcript and records it, in slices, so that a page stays responsive. A fault of the
   * program is part of the recording.
   * @throws the signal's reason, when stopped
   */
  record(text: string, options?: RecordOptions): Promise<Recording>;
  /**
   * Runs a program without recording, in slices; tracebacks go to `err`. Gives the exit status. A program that holds
   * too much memory is left, with a sentence on `err`; one that runs without end runs until it is stopped.
   * @throws the signal's reason, when stopped
   */
  run(text: string, options: RunOptions): Promise<number>;
  /**
   * Loads what a text needs besides the engine itself; `record` and `run` do that on their own, `dis` and `symtable` cannot.
   * @throws Diagnostic of kind `environment`
   */
  prepare(text: string): Promise<void>;
  /** What `python -m dis` prints. @throws Diagnostic */
  dis(text: string, filename?: string, options?: DisOptions): string;
  /** The bytecode of a program or transcript as rows for the view. @throws Diagnostic */
  listings(text: string): CodeListing[];
  /** The symbol tables of a program. @throws Diagnostic */
  symtable(text: string): SymbolTables;
}

/** Starts the parser. @throws Diagnostic where the page may not compile WebAssembly */
export async function createEngine(binaries: WasmBytes): Promise<Engine> {
  return new Simulator(await createParser(binaries));
}
