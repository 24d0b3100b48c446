import type { CodeObject } from '../bytecode/code.js';
import type { PyModule } from '../objects/module.js';
import type { Result } from '../objects/pending.js';
import type { Machine } from './machine.js';
import type { SourceReader } from './source-reader.js';

/** A module that has been found: empty, with the code that fills it; or full, and no code. */
export interface FoundModule {
  readonly module: PyModule;
  readonly code: CodeObject | null;
}

/** What the machine asks of the outside. */
export interface Host {
  /** Compiles source text; throws a `Diagnostic` for what does not compile. */
  compile(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): CodeObject;
  /** Text that the program writes to stdout or stderr. */
  write(stream: 'out' | 'err', text: string): void;
  /** The text of source files, and what a parser finds in it. */
  readonly source: SourceReader;
  /** A line of standard input with its newline; '' at the end of input. Whoever types it may take a while. */
  readLine(): string | Promise<string>;
  /** A module by its full name, at its first import; undefined when there is none. It may have to be fetched. */
  findModule(machine: Machine, name: string): Result<FoundModule | undefined>;
  /** What to tell about a module that was not found, as the exception's note. */
  missingModuleNote(name: string): string;
}
