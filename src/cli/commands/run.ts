import { withAddresses } from '../../trace/addresses.js';
import { isTranscript } from '../../source/transcript.js';
import { fileAndOptions, type Command } from '../command.js';
import { diagnosticText, startEngine } from '../engine.js';
import { readSource } from '../files.js';
import { standardInput } from '../stdin.js';

/** The program's output; an uncaught exception as CPython prints it, and status 1. */
export const run: Command = {
  usage: 'run FILE [--repl] [--stdin TEXT]                      output and traceback of the program',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, { repl: { type: 'boolean' }, stdin: { type: 'string' } });
    const source = await readSource(file);
    const engine = await startEngine();
    const stdin = values.stdin ?? standardInput();
    if (values.repl || isTranscript(source)) return session(source);
    return engine.run(source, { filename: file, stdin, write: (stream, text) => streams[stream](text) });

    /** A transcript goes on after an exception; what it printed comes in the order of its inputs. */
    async function session(text: string): Promise<number> {
      const { trace, diagnostic } = await engine.record(text, { filename: file, stdin, transcript: true });
      for (const record of trace.records) {
        for (const [stream, written] of record.o ?? []) streams[stream](withAddresses(written));
        if (record.tb) streams.err(withAddresses(record.tb));
      }
      if (diagnostic && !diagnostic.isPython) streams.err(diagnosticText(diagnostic, file));
      return diagnostic ? 1 : 0;
    }
  },
};
