import type { CodeObject } from '../bytecode/code.js';
import type { PyModule } from '../objects/module.js';
import type { Machine } from './machine.js';

/** What the machine asks of the outside. */
export interface Host {
  /** Compiles source text; throws a `Diagnostic` for what does not compile. */
  compile(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): CodeObject;
  /** Text that the program writes to stdout or stderr. */
  write(stream: 'out' | 'err', text: string): void;
  /** A line of stdin with its newline; '' at the end of input. */
  readLine(): string;
  /** A module by its full name, made at its first import; undefined when there is none. */
  importModule(machine: Machine, name: string): PyModule | undefined;
}
