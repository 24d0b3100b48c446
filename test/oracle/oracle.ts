/**
 * The oracle: real CPython 3.14.2 (npm `pyodide`) in this process, with our recorder in it.
 * It refuses another version and a frame layout it does not understand.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Header, Trace, TraceRecord } from '../../src/trace/schema.js';

export const PYTHON_VERSION = '3.14.2';
const MODULES = ['virtual_loop', 'frame_peek', 'library_frames', 'encode', 'delta', 'recorder', 'transcript', 'introspect', 'xcheck', 'bridge'];
const sources = new URL('../../../test/oracle/', import.meta.url);

/** One input of a transcript: its text and its first line there, 1-based. */
export interface Input { src: string; at: number }

export interface RecordOptions {
  gran?: 'line' | 'op';
  /** Hold a reference to every object seen, generators and their like excepted. Default: true. */
  keep?: boolean;
  /** False: every record carries the whole state. */
  delta?: boolean;
  /** Most records that a run may have. */
  steps?: number;
}

export interface SymbolTable {
  type: string | number; name: string; lineno: number; nested: boolean; optimized: boolean;
  symbols: Record<string, number>; children: SymbolTable[];
}

export interface PlainRun { stdout: string; stderr: string }

export interface Oracle {
  /** Records a script. */
  record(text: string, options?: RecordOptions & { filename?: string }): Trace;
  /** Records a transcript's inputs as the REPL runs them. */
  session(text: string, inputs: readonly Input[], options?: RecordOptions): Trace;
  /** The inputs of a transcript. */
  split(text: string): Input[];
  /** What `python -m dis` prints, with addresses blanked to `0x`. */
  dis(text: string, filename?: string): string;
  symtable(text: string, filename?: string): SymbolTable;
  /** Runs a program and compares two ways of reading each of its frames. */
  xcheck(text: string): { frames: number; probes: number; mismatches: number };
  /** Runs a script without the recorder; addresses are blanked to `0x`. */
  plainRun(text: string, filename: string): PlainRun;
  /** Runs Python code in the oracle and gives the value of its last expression, as text. */
  run(code: string): string;
}

async function load(): Promise<Oracle> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide({ env: { PYTHONHASHSEED: '0', HOME: '/home/pyodide' }, stdout: () => undefined, stderr: () => undefined });
  const version = String(python.runPython('__import__("sys").version.split()[0]'));
  if (version !== PYTHON_VERSION) throw new Error(`the oracle must be CPython ${PYTHON_VERSION}, this is ${version}`);
  python.FS.mkdirTree('/oracle');
  for (const name of MODULES) python.FS.writeFile(`/oracle/${name}.py`, readFileSync(new URL(`${name}.py`, sources)));
  python.runPython('import sys; sys.path.insert(0, "/oracle"); import bridge; bridge.recorder.frame_peek.calibrate()');
  const bridge = python.runPython('bridge.call') as (name: string, json: string) => string;
  const call = <Result>(name: string, argument: object): Result => JSON.parse(bridge(name, JSON.stringify(argument))) as Result;
  const trace = ([header, ...records]: [Header, ...TraceRecord[]]): Trace => ({ header, records });
  return {
    record: (text, { filename = '<snippet>', ...options } = {}) => trace(call('record', { text, filename, options })),
    session: (text, inputs, options = {}) => trace(call('session', { text, inputs, options })),
    split: (text) => call('split', { text }),
    dis: (text, filename = '<snippet>') => call('dis', { text, filename }),
    symtable: (text, filename = '<snippet>') => call('symtable', { text, filename }),
    xcheck: (text) => call('xcheck', { text }),
    plainRun: (text, filename) => call('plainRun', { text, filename }),
    run: (code) => String(python.runPython(code)),
  };
}

let loading: Promise<Oracle> | null = null;

/** The oracle of this process, loaded at the first call (about 2 s). */
export function oracle(): Promise<Oracle> {
  loading ??= load();
  return loading;
}

/** Why the tests that need the oracle are skipped, for node:test's `skip`; false where it is installed. */
export const oracleMissing: string | false = (() => {
  try {
    fileURLToPath(import.meta.resolve('pyodide'));
    return false;
  } catch {
    return 'npm package pyodide (CPython, the oracle) is not installed';
  }
})();
