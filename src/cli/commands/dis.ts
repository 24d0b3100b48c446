import { dis as disassembly } from '../../bytecode/dis.js';
import { fileAndOptions, type Command } from '../command.js';
import { compileFile } from '../compile.js';

/** What `python -m dis FILE` prints; addresses are 0x0, since they differ in every run. */
export const dis: Command = {
  usage: 'dis FILE                                        bytecode, as python -m dis',
  async run(args, streams) {
    const { file } = fileAndOptions(args, {});
    const compiled = await compileFile(file, streams);
    if (!compiled) return 1;
    streams.out(disassembly(compiled.code, () => '0x0'));
    return 0;
  },
};
