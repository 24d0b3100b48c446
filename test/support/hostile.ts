/** Programs without end and without measure (`test/engine/hostile.py`: a title and the expected end before each), every one in a process with little memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('hostile-child.js', import.meta.url));
/** Megabytes of JavaScript's heap. */
const HEAP = 512;
/** Milliseconds after which a process is hung: far more than any needs. */
const HUNG = 240_000;

export interface HostileProgram {
  readonly title: string;
  readonly text: string;
  /** The ends that are right, last lines of the output or `memory`; null: none, it runs until it is stopped. Undefined: any, but soon. */
  readonly ends: readonly string[] | null | undefined;
}

/** `-`: never. `A or B`: either. `*`: whatever, but soon. */
const endsOf = (expected: string): HostileProgram['ends'] =>
  expected === '-' ? null : expected === '*' ? undefined : expected.split(' or ');

export function hostilePrograms(): HostileProgram[] {
  const file = readFileSync(new URL('../../../test/engine/hostile.py', import.meta.url), 'utf8');
  return file.split(/^### /m).slice(1).map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [title = '', expected = ''] = heading.split(' | ');
    return { title, ends: endsOf(expected), text: lines.join('\n') };
  });
}

/** Runs a program in a process of its own, in one of the child's ways; gives what the child says at its end. */
export function endOf(text: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, ...args], { timeout: HUNG, killSignal: 'SIGKILL' });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); });
    child.stderr.on('data', (piece: Buffer) => { complained += piece.toString(); });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve(said);
      else reject(new Error(`the process ended with ${signal ?? String(status)}\n${complained.slice(0, 2000)}`));
    });
    child.stdin.end(text);
  });
}
