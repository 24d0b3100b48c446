/** The programs of `test/programs`: scripts (`*.py`) and transcripts (`*.txt`), one idea a file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTrace } from '../../src/trace/codec.js';
import type { Trace } from '../../src/trace/schema.js';

export const programsFolder = fileURLToPath(new URL('../../../test/programs/', import.meta.url));

/** Endings of the goldens; scripts have all of them, transcripts the traces. */
export type GoldenKind = '.line.jsonl' | '.op.jsonl' | '.dis.txt' | '.run.json';

export interface Program {
  /** Path below `test/programs` without its ending, e.g. `basics/a_nameerror`: also the name of its goldens. */
  name: string;
  text: string;
  transcript: boolean;
}

/** Every program, sorted by name. */
export function programs(): Program[] {
  return readdirSync(programsFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(py|txt)$/.test(file) && !file.endsWith('.dis.txt'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.\w+$/, ''),
      text: readFileSync(path.join(programsFolder, file), 'utf8'),
      transcript: file.endsWith('.txt'),
    }));
}

/** Whether a golden was made: transcripts and faulty programs have no disassembly. */
export function hasGolden(program: Program, kind: GoldenKind): boolean {
  return existsSync(path.join(programsFolder, program.name + kind));
}

/** Text of a golden that stands beside a program. */
export function golden(program: Program, kind: GoldenKind): string {
  return readFileSync(path.join(programsFolder, program.name + kind), 'utf8');
}

/** The trace of a program in CPython, from its golden. */
export function goldenTrace(program: Program, gran: 'line' | 'op'): Trace {
  return parseTrace(golden(program, `.${gran}.jsonl`));
}
