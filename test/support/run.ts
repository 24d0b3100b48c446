/** Runs programs on the machine with its library, without recording. */
import type { CodeObject } from '../../src/bytecode/code.js';
import { FrontEnd } from '../../src/engine/program.js';
import { findModule, installBuiltins, missingModuleNote } from '../../src/library/install.js';
import { PyDict } from '../../src/objects/dict.js';
import type { PyValue } from '../../src/objects/object.js';
import { str } from '../../src/objects/text.js';
import { Machine } from '../../src/vm/machine.js';
import type { Observer } from '../../src/vm/observer.js';
import type { Parser } from '../../src/syntax/parser.js';
import { compileText } from './compile.js';

export interface RunResult {
  stdout: string;
  /** `ValueError: message` of the exception that ended the program, or null. */
  error: string | null;
}

/** A machine whose output is collected. */
export function newMachine(parser: Parser, output: string[]): Machine {
  const machine = new Machine({
    compile: (source, filename, mode) => new FrontEnd(parser).compileString(source, filename, mode, () => undefined),
    write: (stream, text) => { if (stream === 'out') output.push(text); },
    source: { line: () => undefined, anchors: () => null, plainCall: () => null },
    readLine: () => '',
    findModule,
    missingModuleNote,
  });
  installBuiltins(machine);
  return machine;
}

/** Runs a program in slices of `budget` instructions. */
export function runCode(machine: Machine, code: CodeObject, output: string[], budget = 1_000_000, observer?: Observer): RunResult {
  machine.start(code, new PyDict(new Map<PyValue, PyValue>([['__name__', '__main__']])));
  machine.observer = observer;
  let outcome = machine.run(budget);
  while (outcome === 'paused') outcome = machine.run(budget);
  if (outcome === 'waiting') throw new Error('the program imports a module that was not loaded before');
  machine.observer = undefined;
  const { error } = machine;
  const stdout = output.join('');
  if (error === null) return { stdout, error: null };
  const message = machine.compute(str(machine, error), 1_000_000)!;
  return { stdout, error: message === '' ? error.type.name : `${error.type.name}: ${message}` };
}

/** Compiles and runs a program. */
export function runText(parser: Parser, text: string, budget?: number): RunResult {
  const output: string[] = [];
  return runCode(newMachine(parser, output), compileText(parser, text), output, budget);
}
