import { fileAndOptions, type Command } from '../command.js';
import { printingFaults, startEngine } from '../engine.js';
import { readSource } from '../files.js';

/** What `python -m dis FILE` prints, with its options; `--plain` names opcodes without the interpreter's bookkeeping. */
export const dis: Command = {
  usage: 'dis FILE [-C] [-O] [-P] [-S] [--plain]                bytecode, as python -m dis prints it',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, {
      'show-caches': { type: 'boolean', short: 'C' }, 'show-offsets': { type: 'boolean', short: 'O' },
      'show-positions': { type: 'boolean', short: 'P' }, specialized: { type: 'boolean', short: 'S' }, plain: { type: 'boolean' },
    });
    const source = await readSource(file);
    const engine = await startEngine();
    await engine.prepare(source);
    const text = printingFaults(() => engine.dis(source, file, {
      showCaches: values['show-caches'] ?? false, showOffsets: values['show-offsets'] ?? false,
      showPositions: values['show-positions'] ?? false, adaptive: values.specialized ?? false, naming: values.plain ? 'plain' : 'exact',
    }), file, streams);
    if (text === null) return 1;
    streams.out(text);
    return 0;
  },
};
