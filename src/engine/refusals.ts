/** What is Python, and is refused by name: it could not run as in CPython. */
import { diagnosticAt } from '../source/diagnostic.js';
import type { SourceText } from '../source/text.js';
import type { AnyNode, Mod } from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';

/**
 * `__del__` runs when CPython's count of references comes to nothing, which is not counted here.
 * @throws Diagnostic for a class that defines one
 */
export function refuseFinalizers(mod: Mod, source: SourceText): void {
  const open: AnyNode[] = [mod];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const finalizer = node.node === 'ClassDef' ? node.body.find((statement) => statement.node === 'FunctionDef' && statement.name === '__del__') : undefined;
    if (finalizer !== undefined) {
      throw diagnosticAt(source, 'unsupported', `\`__del__\` is not supported, line ${finalizer.lineno}: when an object dies cannot be promised here`, finalizer);
    }
    open.push(...childNodes(node));
  }
}
