/** `from __future__ import …` (Python/future.c). */
import type { SourceText } from '../source/text.js';
import type { ImportFrom, Mod, Position } from '../syntax/ast.js';
import { nameError } from './name-error.js';

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
  for (const statement of mod.node === 'Expression' ? [] : mod.body) {
    if (statement.node === 'ImportFrom' && isFuture(statement)) {
      for (const alias of statement.names) {
        const { name } = alias;
        if (name === 'braces') throw nameError(source, 'not a chance', alias);
        if (!FEATURES.has(name)) throw nameError(source, `future feature ${name} is not defined`, alias);
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
