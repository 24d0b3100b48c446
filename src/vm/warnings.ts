import type { PyCoroutine } from '../objects/generator.js';
import type { Frame } from './frame.js';
import type { Machine } from './machine.js';

/** A coroutine that nothing holds any more was never awaited (`_PyErr_WarnUnawaitedCoroutine`): said once for a place. */
export function warnUnawaited(machine: Machine, frame: Frame, { qualname }: PyCoroutine): void {
  const warning = warningText(machine, 'RuntimeWarning', `coroutine '${qualname}' was never awaited`, frame.code.code.filename, frame.line);
  if (machine.warned.has(warning)) return;
  machine.warned.add(warning);
  machine.write('err', `${warning}RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n`);
}

/** A warning as it is shown, with its line of the source where there is one (`warnings._formatwarnmsg_impl`). */
export function warningText({ host }: Machine, category: string, message: string, filename: string, line: number | null): string {
  const source = line === null ? undefined : host.source.line(filename, line)?.trim();
  return `${filename}:${line}: ${category}: ${message}\n${source ? `  ${source}\n` : ''}`;
}
