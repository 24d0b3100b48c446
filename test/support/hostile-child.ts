/** Runs the program on standard input, plainly or recorded, in a process of its own: writes how it ended, in a line. */
import { readFileSync } from 'node:fs';
import { testEngine } from './engine.js';

/** How much of the end of what was printed is kept. */
const KEPT = 1000;

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** @param patience milliseconds after which a run that does not end is stopped, as a reader would */
async function plainly(text: string, patience: number): Promise<string> {
  const engine = await testEngine();
  let last = '';
  try {
    await engine.run(text, { signal: AbortSignal.timeout(patience), write: (_, piece) => { last = (last + piece).slice(-KEPT); } });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return 'stopped';
  }
  return lastLine(last);
}

async function recorded(text: string): Promise<string> {
  const { trace } = await (await testEngine()).record(text, { maxSteps: 20_000 });
  const { why, tb } = trace.records.at(-1)!;
  return why === 'error' ? lastLine(tb!) : why!;
}

const text = readFileSync(0, 'utf8');
const [, , mode, patience] = process.argv;
process.stdout.write(mode === 'record' ? await recorded(text) : await plainly(text, Number(patience)));
