/** Modules of CPython's library that are not here, refused before anything runs. */
import { moduleMakers } from '../library/modules.js';
import { STDLIB_MODULES } from '../library/stdlib-modules.js';
import { diagnosticAt } from '../source/diagnostic.js';
import type { SourceText } from '../source/text.js';
import type { AnyNode, Import, ImportFrom, Mod } from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';

/** Made with the machine. */
const PRESENT = new Set(['sys']);

/**
 * A ModuleNotFoundError would be wrong, and a program that catches it would run on wrongly.
 * A name that CPython does not know, either, is left to the run.
 * @throws Diagnostic
 */
export function refuseMissingModules(mod: Mod, source: SourceText): void {
  const visit = (node: AnyNode): void => {
    if (node.node === 'Import' || node.node === 'ImportFrom') {
      const missing = modulesOf(node).find((name) => STDLIB_MODULES.has(name.split('.', 1)[0] ?? '') && !PRESENT.has(name) && !moduleMakers.has(name));
      if (missing !== undefined) throw diagnosticAt(source, 'unsupported', `the module \`${missing}\` is not supported yet, line ${node.lineno}`, node);
    }
    childNodes(node).forEach(visit);
  };
  visit(mod);
}

function modulesOf(node: Import | ImportFrom): string[] {
  if (node.node === 'Import') return node.names.map(({ name }) => name);
  return node.level === 0 && node.module !== null ? [node.module] : [];
}
