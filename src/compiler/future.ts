import { Diagnostic } from '../source/diagnostic.js';
import type { Mod } from '../syntax/ast.js';

/** Throws a Diagnostic for the one feature of `__future__` that is not supported: PEP 401's spelling of `!=`. */
export function refuseFutures(module: Mod): void {
  for (const s of module.node === 'Expression' ? [] : module.body) {
    if (s.node !== 'ImportFrom' || s.module !== '__future__' || s.level !== 0) continue;
    if (s.names.some(({ name }) => name === 'barry_as_FLUFL')) {
      const what = 'from __future__ import barry_as_FLUFL';
      throw new Diagnostic('unsupported', `\`${what}\` is not supported yet, line ${s.lineno}`);
    }
  }
}
