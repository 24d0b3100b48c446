/** The machine with its library and its host: what runs compiled programs, recorded or not. */
import { PyDict } from '../objects/dict.js';
import { isException } from '../objects/exception.js';
import type { PyException } from '../objects/exception.js';
import { PyModule } from '../objects/module.js';
import type { PyValue } from '../objects/object.js';
import { str } from '../objects/text.js';
import { findModule, installBuiltins, missingModuleNote } from '../library/install.js';
import { loadModules } from '../library/loading.js';
import { formatException, formatSyntaxError } from '../library/traceback/format.js';
import { summarize } from '../library/traceback/summary.js';
import { Diagnostic } from '../source/diagnostic.js';
import { SourceText } from '../source/text.js';
import type { Stmt } from '../syntax/ast.js';
import type { TraceRecord } from '../trace/schema.js';
import type { Frame } from '../vm/frame.js';
import type { Host } from '../vm/host.js';
import { Machine } from '../vm/machine.js';
import { MemoryGauge } from '../vm/memory.js';
import { warningText } from '../vm/warnings.js';
import type { StandardInput } from './engine.js';
import { importedModules } from './imports.js';
import type { FrontEnd, Program, Warn } from './program.js';
import { ParsedSource } from './source-reader.js';
import { Turns } from './turns.js';

export interface Outside {
  /** What `input()` reads. */
  readonly stdin: StandardInput;
  readonly write: (stream: 'out' | 'err', text: string) => void;
}

/** How a run ended. */
export interface Ending {
  /** Exit status. */
  readonly status: number;
  /** As CPython prints it; null when no exception got out. */
  readonly traceback: string | null;
}

/** How it came that a program runs no more: it is through, was left, or holds too much memory. */
export type RunOutcome = 'ended' | 'left' | 'memory';

/** Instructions between two looks at the clock. */
const SLICE = 2_000;
/** Instructions that the text of a traceback may take. */
const BUDGET = 1_000_000;

export class Runtime {
  readonly machine: Machine;
  private readonly sources = new Map<string, SourceText>();
  private readonly reader: ParsedSource;
  private readonly globals: PyDict;
  private readonly gauge: MemoryGauge;
  /** Milliseconds that the machine has run; what it waited for is not counted. */
  worked = 0;
  /** `sys.last_exc` of a transcript. */
  private lastException: PyException | null = null;

  constructor(private readonly frontEnd: FrontEnd, outside: Outside) {
    this.reader = new ParsedSource((text) => this.statementsOf(text), (filename) => this.linesOf(filename));
    this.machine = new Machine(this.host(outside));
    this.gauge = new MemoryGauge(this.machine);
    installBuiltins(this.machine);
    const main = new PyModule('__main__', [], null);
    this.globals = main.dict = new PyDict(new Map<PyValue, PyValue>([['__name__', '__main__'], ['__builtins__', this.machine.modules.get('builtins')!]]));
    this.machine.modules.set('__main__', main);
  }

  /** Compiles a program or an input, loads the modules that it names, and makes the machine ready to run it. @throws Diagnostic */
  async start(text: string, filename: string, mode: 'exec' | 'single'): Promise<Program> {
    this.sources.set(filename, new SourceText(text.replace(/\r\n?/g, '\n')));
    await this.frontEnd.parser.prepare(text);
    const program = this.frontEnd.compile(text, filename, mode, this.warn(filename));
    await loadModules(importedModules(program.mod));
    this.machine.start(program.code, this.globals);
    return program;
  }

  /**
   * Runs what was started, in slices: the page gets its turn every few milliseconds.
   *
   * @param isOver asked after each slice whether to leave the program where it is
   * @throws the signal's reason, when stopped
   */
  async runSlices(signal?: AbortSignal, isOver = () => false): Promise<RunOutcome> {
    const { machine, gauge } = this;
    const turns = new Turns(signal);
    for (;;) {
      const before = performance.now();
      const outcome = machine.run(SLICE);
      this.worked += performance.now() - before;
      if (outcome === 'waiting') await machine.arrival;
      else if (outcome !== 'paused') return 'ended';
      else if (isOver()) return 'left';
      if (gauge.isDue && (await turns.through(gauge.measure()))) return 'memory';
      if (turns.isDue) await turns.take();
    }
  }

  /** How the run that is over ended. */
  ending(): Ending {
    const { error } = this.machine;
    if (error === null) return { status: 0, traceback: null };
    if (isException(error, 'SystemExit')) return { status: this.exitStatus(error), traceback: null };
    this.lastException = error;
    rememberLast(this.machine, error);
    const summary = this.machine.compute(summarize(this.machine, error), BUDGET);
    return { status: 1, traceback: summary === undefined ? `${error.type.qualname}\n` : formatException(summary, this.reader) };
  }

  /** What `sys.exit(x)` makes the process return; what is no number is a message (`_Py_HandleSystemExit`). */
  private exitStatus(exit: PyException): number {
    const set = exit.members.get('code');
    const code = set === undefined ? exit.args[0] ?? null : set;
    if (code === null) return 0;
    if (typeof code === 'number' || typeof code === 'boolean') return Number(code);
    this.machine.write('err', `${this.machine.compute(str(this.machine, code), BUDGET) ?? ''}\n`);
    return 1;
  }

  /** What a transcript keeps alive between its inputs. */
  *sessionRoots(): Generator<[string, PyValue]> {
    const last = this.machine.builtins.get('_');
    if (last !== undefined) yield ['_', last];
    if (this.lastException !== null) yield ['last_exc', this.lastException];
  }

  /** Whether a file is one that this runtime compiled for the reader. */
  isSource(filename: string): boolean {
    return this.sources.has(filename);
  }

  /** Where the running instruction comes from: lines, and UTF-16 columns. */
  spanOf(frame: Frame): TraceRecord['p'] | undefined {
    const { line, endLine, column, endColumn } = frame.instructions.positionOf(frame.current);
    const source = this.sources.get(frame.code.code.filename);
    if (source === undefined || line === null || endLine === null || column === null || endColumn === null) return undefined;
    return [line, source.utf16Column(line, column), endLine, source.utf16Column(endLine, endColumn)];
  }

  builtinNames(): string[] {
    return [...this.machine.builtins.keys()].filter((name) => typeof name === 'string');
  }

  /** A diagnostic as Python prints it, or our own sentence. */
  diagnosticText({ kind, message, span, text, isPython }: Diagnostic, filename: string): string {
    if (!isPython) return `${message}\n`;
    return formatSyntaxError(kind, {
      filename, message, text, line: span?.line ?? null, offset: span?.offset ?? null, endLine: span?.endLine ?? null, endOffset: span?.endOffset ?? null,
    });
  }

  private host({ stdin, write }: Outside): Host {
    const unread = typeof stdin === 'string' ? stdin.split(/(?<=\n)/) : [];
    let printed = '';
    return {
      compile: (source, filename, mode) => this.frontEnd.compileString(source, filename, mode, this.warn(filename)),
      write: (stream, text) => {
        if (typeof stdin !== 'string') printed += text;
        write(stream, text);
      },
      source: this.reader,
      readLine: () => {
        if (typeof stdin === 'string') return unread.shift() ?? '';
        return stdin(printed).then((line) => {
          printed += line;
          return line;
        });
      },
      findModule,
      missingModuleNote,
    };
  }

  /** SyntaxWarnings of a text go to `err`, as often as there are any: the compiler keeps no register of them. */
  private warn(filename: string): Warn {
    return ({ message, line }) => this.machine.write('err', warningText(this.machine, 'SyntaxWarning', message, filename, line));
  }

  private statementsOf(text: string): readonly Stmt[] | null {
    try {
      return this.frontEnd.parser.parse(text, 'exec').body;
    } catch (error) {
      if (error instanceof Diagnostic) return null;
      throw error;
    }
  }

  private linesOf(filename: string): readonly string[] | undefined {
    return this.sources.get(filename)?.text.split('\n');
  }
}

/** What is left of an exception for the inputs after it: `sys.last_exc` and its parts (`_PyErr_PrintEx`). */
function rememberLast({ modules }: Machine, error: PyException): void {
  const sys = modules.get('sys');
  if (!(sys instanceof PyModule)) return;
  for (const [name, value] of [['last_exc', error], ['last_type', error.type], ['last_value', error], ['last_traceback', error.traceback]] as const) {
    sys.dict!.entries.set(name, value);
  }
}
