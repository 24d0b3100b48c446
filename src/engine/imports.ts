/** The modules that a program names in its import statements: they are loaded before it runs. */
import type { AnyNode, Import, ImportFrom, Mod } from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';

/**
 * Full names, in no particular order. `from a import b` names `a.b` as well, for it may be a module.
 * @param everywhere also what functions import when they are called
 */
export function importedModules(mod: Mod, everywhere = true): Set<string> {
  const names = new Set<string>();
  const visit = (node: AnyNode): void => {
    if (node.node === 'Import' || node.node === 'ImportFrom') for (const name of modulesOf(node)) names.add(name);
    if (everywhere || !FUNCTIONS.has(node.node)) childNodes(node).forEach(visit);
  };
  visit(mod);
  return names;
}

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda']);

function modulesOf(node: Import | ImportFrom): string[] {
  if (node.node === 'Import') return node.names.map(({ name }) => name);
  const { level, module } = node;
  return level === 0 && module !== null ? [module, ...node.names.map(({ name }) => `${module}.${name}`)] : [];
}
