/** Which names are the same variable: the same name in the block that owns it. */
import type { NameSpan, Scope } from '../trace/schema.js';

declare const brand: unique symbol;
/** A variable of a program: the qualified name of the block that owns it, and its name. */
export type Variable = string & { readonly [brand]: 'variable' };

/** Globals and builtins belong to one block, whatever block names them. */
const SHARED: ReadonlySet<Scope> = new Set<Scope>(['global', 'builtin']);

const variable = (block: string, name: string): Variable => `${block} ${name}` as Variable;

export class Variables {
  /** Those that have a cell. */
  private readonly cells = new Set<Variable>();
  /** In the order in which the text first names them, with their names and scopes. */
  readonly all = new Map<Variable, { name: string; scope: Scope }>();

  constructor(names: readonly NameSpan[], text: string) {
    const lines = text.split(/\r\n|\r|\n/);
    const named = names.map(([line, col, endCol, scope, block]) => ({ name: lines[line - 1]?.slice(col, endCol) ?? '', scope, block }));
    for (const { name, scope, block } of named) if (scope === 'cell') this.cells.add(variable(block, name));
    for (const { name, scope, block } of named) {
      const meant = this.of(name, scope, block);
      if (!this.all.has(meant)) this.all.set(meant, { name, scope });
    }
  }

  /** The variable that a name is likely to mean where the block is not said: that of the block that runs, or one of its name and scope. */
  nearest(name: string, scope: Scope, running: string): Variable {
    const meant = this.of(name, scope, running);
    if (this.all.has(meant)) return meant;
    return [...this.all].find(([, other]) => other.name === name && other.scope === scope)?.[0] ?? meant;
  }

  /** The variable that a name means in a block. A free name is the nearest enclosing block's cell variable. */
  of(name: string, scope: Scope, block: string): Variable {
    if (SHARED.has(scope)) return variable('', name);
    if (scope !== 'free') return variable(block, name);
    for (let outer = enclosing(block); outer !== ''; outer = enclosing(outer)) {
      const owned = variable(outer, name);
      if (this.cells.has(owned)) return owned;
    }
    return variable(block, name);
  }
}

/** `get_avg.<locals>.avg` stands in `get_avg`; '' around a block of the module. */
const enclosing = (block: string): string => block.slice(0, Math.max(0, block.lastIndexOf('.'))).replace(/\.<locals>$/, '');
