/** Runs the program on standard input, plainly or recorded, in a process of its own: says how it ended, in a line. */
import { readFileSync } from 'node:fs';
import { testEngine } from './engine.js';

/** After so long a plain run that does not end is stopped, as a reader would. */
const PATIENCE = 3_000;

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

async function plainly(text: string): Promise<string> {
  const engine = await testEngine();
  let last = '';
  try {
    await engine.run(text, { signal: AbortSignal.timeout(PATIENCE), write: (_, piece) => { last = (last + piece).slice(-1000); } });
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
process.stdout.write(process.argv[2] === 'record' ? await recorded(text) : await plainly(text));
