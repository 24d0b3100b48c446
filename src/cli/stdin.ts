/** The process's standard input, for `input()`. */
import { createInterface } from 'node:readline';
import type { StandardInput } from '../engine/engine.js';

/** Lines as they come from a file, a pipe or a terminal. Nothing is read, and nothing waited for, before the first one is asked for. */
export function standardInput(): StandardInput {
  let lines: AsyncIterator<string> | undefined;
  return async () => {
    lines ??= createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    return done === true ? '' : `${value}\n`;
  };
}
