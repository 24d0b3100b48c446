/** The `_warnings` module: what `warnings` needs of the machine. */
import { declareFunctions, some } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import { raise } from '../../objects/exception.js';
import { intOf } from '../../objects/integer.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction } from '../../objects/native.js';
import { textOf } from '../../objects/str-arguments.js';
import type { Machine } from '../../vm/machine.js';

/** Makes `_warnings`. */
export function makeWarningsCore(machine: Machine): PyModule {
  return new PyModule('_warnings', declareFunctions({
    // A line of a source file; the empty text where there is none.
    source_line: some(2, 2, (_, [filename, line]) => machine.host.source.line(textOf(filename) ?? '', Number(intOf(line!) ?? 0)) ?? ''),
    // A function in Python, as the builtin of this name that CPython has.
    builtin: some(2, 2, (_, [name, implementation]) => {
      const title = textOf(name) ?? raise('TypeError', 'a name must be a str');
      return new PyBuiltinFunction(title, (context, args, keywords) => call(context, implementation!, args, keywords), undefined, title, '_warnings');
    }),
  }, '_warnings'));
}
