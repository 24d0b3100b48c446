/** What a command of the CLI is, and what it may use. */
import { parseArgs } from 'node:util';
import { UsageError } from './usage.js';

/** Where a command writes. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export interface Command {
  /** One line: arguments and what it prints. */
  readonly usage: string;
  /** Runs with the arguments after the command's name; resolves to the exit status. */
  run(args: string[], streams: Streams): Promise<number>;
}

type OptionSpec = Record<string, { type: 'string' | 'boolean' }>;
type Values<T extends OptionSpec> = { [K in keyof T]?: T[K]['type'] extends 'boolean' ? boolean : string };

/** The one FILE and the options of a command line. Throws UsageError. */
export function fileAndOptions<T extends OptionSpec>(args: string[], options: T): { file: string; values: Values<T> } {
  let parsed: { positionals: string[]; values: Record<string, string | boolean | undefined> };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
  const [file, ...more] = parsed.positionals;
  if (file === undefined) throw new UsageError('FILE is missing');
  if (more.length > 0) throw new UsageError(`one FILE only, not ${parsed.positionals.length}`);
  return { file, values: parsed.values as Values<T> };
}

/** One of the allowed words, or the default. Throws UsageError `invalid NAME: VALUE`. */
export function choice<T extends string>(name: string, value: string | undefined, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`invalid ${name}: ${value}; one of ${allowed.join(', ')}`);
  return found;
}

/** A positive number, or the default. Throws UsageError. */
export function positive(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new UsageError(`invalid ${name}: ${value}`);
  return number;
}
