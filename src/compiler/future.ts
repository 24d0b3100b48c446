import { Diagnostic } from '../source/diagnostic.js';
import type { Mod } from '../syntax/ast.js';

/** Features of `__future__` that change what a program means, in ways we do not follow. */
const UNSUPPORTED = new Set(['annotations', 'barry_as_FLUFL']);

/** Throws a Diagnostic for a `from __future__` import that is not supported; the others have long been the rule. */
export function refuseFutures(module: Mod): void {
  for (const s of module.body) {
    if (s.node !== 'ImportFrom' || s.module !== '__future__' || s.level !== 0) continue;
    const refused = s.names.find(({ name }) => UNSUPPORTED.has(name));
    if (refused !== undefined) {
      const what = `from __future__ import ${refused.name}`;
      throw new Diagnostic('unsupported', `\`${what}\` is not supported yet, line ${refused.lineno}`);
    }
  }
}
