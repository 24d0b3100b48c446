import type { CodeObject } from '../bytecode/code.js';
import type { PyModule } from '../objects/module.js';
import type { Machine } from './machine.js';

/** The spans of a failing expression that a traceback underlines (PEP 657's anchors). */
export interface CaretAnchors {
  /** 0-based UTF-8 columns of the operator or bracket, relative to the segment's lines. */
  readonly leftEndLine: number;
  readonly leftEndColumn: number;
  readonly rightStartLine: number;
  readonly rightStartColumn: number;
  /** `~` and `^` normally. */
  readonly primary: string;
  readonly secondary: string;
}

/** What the machine asks of the outside. */
export interface Host {
  /** Compiles source text; throws a `Diagnostic` for what does not compile. */
  compile(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): CodeObject;
  /** Where to underline the source segment of a failing instruction, or null for all of it. */
  caretAnchors(segment: string): CaretAnchors | null;
  /** Text that the program writes to stdout or stderr. */
  write(stream: 'out' | 'err', text: string): void;
  /** A line of stdin with its newline; '' at the end of input. */
  readLine(): string;
  /** Seconds since the epoch. */
  now(): number;
  /** A number in [0, 1). */
  random(): number;
  /** A module by its full name, made at its first import; undefined when there is none. */
  importModule(machine: Machine, name: string): PyModule | undefined;
  /** Text of a source file for tracebacks, by `co_filename`; undefined when it is not known. */
  sourceText(filename: string): string | undefined;
}
