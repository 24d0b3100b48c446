/** `from __future__ import …` (Python/future.c). */
import { diagnosticAt } from '../source/diagnostic.js';
import type { SourceText } from '../source/text.js';
import type { ImportFrom, Mod, Position } from '../syntax/ast.js';

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function',
  'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations',
]);

export interface Futures {
  names: ReadonlySet<string>;
  /** The last future statement at the head of the file; later ones are errors. */
  last: Position | null;
}

/** The future statements at the head of a program. Throws a Diagnostic for an unknown feature. */
export function futures(source: SourceText, mod: Mod): Futures {
  const names = new Set<string>();
  let last: Position | null = null;
  let docstring = true;
  for (const statement of mod.body) {
    if (statement.node === 'ImportFrom' && isFuture(statement)) {
      for (const { name } of statement.names) {
        if (name === 'braces') throw diagnosticAt(source, 'SyntaxError', 'not a chance', statement);
        if (!FEATURES.has(name)) {
          throw diagnosticAt(source, 'SyntaxError', `future feature ${name} is not defined`, statement);
        }
        names.add(name);
      }
      last = statement;
    } else if (docstring && statement.node === 'Expr' && statement.value.node === 'Constant'
      && typeof statement.value.value === 'string') {
      docstring = false;
    } else {
      break;
    }
  }
  return { names, last };
}

export function isFuture(statement: ImportFrom): boolean {
  return statement.module === '__future__' && statement.level === 0;
}
