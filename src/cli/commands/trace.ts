import { formatTrace } from '../../trace/codec.js';
import { choice, fileAndOptions, positive, type Command } from '../command.js';
import { startEngine } from '../engine.js';
import { readSource, writeResult } from '../files.js';
import { standardInput } from '../stdin.js';

const DEFAULT_STEPS = 100_000;

/** The recording as `pystep/1`, JSON Lines. */
export const trace: Command = {
  usage: 'trace FILE [--gran line|op] [--max-steps N] [--stdin TEXT] [-o OUT]  every step as JSON Lines',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, { gran: { type: 'string' }, 'max-steps': { type: 'string' }, stdin: { type: 'string' }, output: { type: 'string', short: 'o' } });
    const gran = choice('gran', values.gran, ['line', 'op'], 'line');
    const maxSteps = positive('max-steps', values['max-steps'], DEFAULT_STEPS);
    const source = await readSource(file);
    const engine = await startEngine();
    const recording = await engine.record(source, { filename: file, gran, maxSteps, stdin: values.stdin ?? standardInput() });
    await writeResult(formatTrace(recording.trace), values.output, streams);
    return recording.diagnostic ? 1 : 0;
  },
};
