/** The engine of our own: parser, compiler, machine and library put together. */
import { dis, type DisOptions } from '../bytecode/dis.js';
import { Addresses, formatAddress } from '../objects/address.js';
import { pyCode } from '../objects/code.js';
import { Diagnostic } from '../source/diagnostic.js';
import { isTranscript } from '../source/transcript.js';
import type { Parser } from '../syntax/parser.js';
import { SourceText } from '../source/text.js';
import { buildSymbolTables } from '../symtable/build.js';
import type { SymbolTables } from '../symtable/table.js';
import type { Engine, RecordOptions, Recording, RunOptions } from './engine.js';
import { listingsOf, type CodeListing } from './listings.js';
import { FrontEnd } from './program.js';
import { Runtime } from './runtime.js';
import { RecordingSession } from './session.js';

/** Without the byte order mark that some editors put at the start of a file. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

export class Simulator implements Engine {
  private readonly frontEnd: FrontEnd;

  constructor(private readonly parser: Parser) {
    this.frontEnd = new FrontEnd(parser);
  }

  prepare(text: string): Promise<void> {
    return this.parser.prepare(text);
  }

  record(text: string, options: RecordOptions = {}): Promise<Recording> {
    return new RecordingSession(this.frontEnd, withoutMark(text), { ...options, transcript: options.transcript ?? isTranscript(text) }).run();
  }

  async run(text: string, { filename = '<snippet>', stdin = '', signal, write }: RunOptions): Promise<number> {
    const runtime = new Runtime(this.frontEnd, { stdin, write });
    try {
      await runtime.start(withoutMark(text), filename, 'exec');
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      write('err', runtime.diagnosticText(error, filename));
      return 1;
    }
    if ((await runtime.runSlices(signal)) === 'memory') {
      write('err', 'The program was stopped: it holds too much memory.\n');
      return 1;
    }
    const { status, traceback } = runtime.ending();
    if (traceback !== null) write('err', traceback);
    return status;
  }

  dis(text: string, filename = '<snippet>', options: DisOptions = {}): string {
    const { code } = this.frontEnd.compile(text, filename, 'exec');
    const addresses = new Addresses();
    return dis(code, (constant) => formatAddress(addresses.of(pyCode(constant))), options);
  }

  listings(text: string): CodeListing[] {
    return listingsOf(this.frontEnd, withoutMark(text));
  }

  symtable(text: string): SymbolTables {
    const source = new SourceText(text.replace(/\r\n?/g, '\n'));
    return buildSymbolTables(this.parser.parse(source.text, 'exec'), source);
  }
}
