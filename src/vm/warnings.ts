import type { PyCoroutine } from '../objects/generator.js';
import type { Frame } from './frame.js';
import type { Machine } from './machine.js';

/** A coroutine that nothing holds any more was never awaited (`_PyErr_WarnUnawaitedCoroutine`): said once for a place. */
export function warnUnawaited(machine: Machine, frame: Frame, { qualname }: PyCoroutine): void {
  const { filename } = frame.code.code;
  const { line } = frame;
  const warning = `${filename}:${line}: RuntimeWarning: coroutine '${qualname}' was never awaited\n`;
  if (machine.warned.has(warning)) return;
  machine.warned.add(warning);
  const source = line === null ? undefined : machine.host.sourceLine(filename, line)?.trim();
  machine.write('err', `${warning}${source ? `  ${source}\n` : ''}RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n`);
}
