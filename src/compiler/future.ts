import { Diagnostic } from '../source/diagnostic.js';
import type { SymbolTables } from '../symtable/table.js';

/** Features of `__future__` that change what a program means, in ways we do not follow. */
const UNSUPPORTED = ['annotations', 'barry_as_FLUFL'];

/** Throws a Diagnostic for a `from __future__` import that is not supported; the others have long been the rule. */
export function refuseFutures({ futures }: SymbolTables): void {
  for (const name of UNSUPPORTED) {
    if (futures.has(name)) {
      throw new Diagnostic('unsupported', `\`from __future__ import ${name}\` is not supported yet`);
    }
  }
}
