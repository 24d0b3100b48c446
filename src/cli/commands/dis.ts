import { fileAndOptions, type Command } from '../command.js';
import { printingFaults, startEngine } from '../engine.js';
import { readSource } from '../files.js';

/** What `python -m dis FILE` prints. */
export const dis: Command = {
  usage: 'dis FILE                                              bytecode, as python -m dis prints it',
  async run(args, streams) {
    const { file } = fileAndOptions(args, {});
    const source = await readSource(file);
    const engine = await startEngine();
    const text = printingFaults(() => engine.dis(source, file), file, streams);
    if (text === null) return 1;
    streams.out(text);
    return 0;
  },
};
