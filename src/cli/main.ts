#!/usr/bin/env node
/** `closure-viz COMMAND FILE`: the engine and the pictures without a page. */
import type { Command, Streams } from './command.js';
import { UsageError } from './usage.js';
import { dis } from './commands/dis.js';
import { layout } from './commands/layout.js';
import { narrate } from './commands/narrate.js';
import { run } from './commands/run.js';
import { svg } from './commands/svg.js';
import { symtable } from './commands/symtable.js';
import { trace } from './commands/trace.js';

const COMMANDS: Record<string, Command> = { run, dis, symtable, trace, narrate, svg, layout };
const streams: Streams = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };

const help = (): string => `Usage: closure-viz COMMAND FILE [options]\n\n${Object.values(COMMANDS).map(({ usage }) => `  ${usage}\n`).join('')}`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    streams.out(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(`no such command: ${name}; one of ${Object.keys(COMMANDS).join(', ')}`);
    return await command.run(args, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err(`closure-viz: ${error.message}\n`);
    return 2;
  }
}

// Not process.exit: a pipe may still be taking what was written.
process.exitCode = await main(process.argv.slice(2));
