/** Why each name has its scope, in a word and a place: what the page tells the reader. */
import { SCOPE } from './table.js';
import type { Reason, Symbol, SymbolTable } from './table.js';

/** Gives every name of an analysed block its reason. */
export function explain(table: SymbolTable): void {
  for (const symbol of table.symbols.values()) symbol.reason = reasonOf(table, symbol) ?? symbol.reason;
}

function reasonOf(table: SymbolTable, symbol: Symbol): Reason | null {
  const { bound, used, declared } = symbol;
  if (bound?.word === 'implicit') return bound;
  // A walrus in a comprehension declares its name for the block around, with no statement to show.
  const statement = declared?.word === 'walrus' ? null : declared;
  switch (symbol.scope) {
    case SCOPE.LOCAL:
      return bound ?? declared;
    case SCOPE.CELL: {
      const inner = firstCapture(table, symbol.name);
      return inner ? { ...inner, word: 'captured' } : bound;
    }
    case SCOPE.FREE: {
      if (statement) return statement;
      const outer = outerBinding(table, symbol.name);
      return outer && outer.word !== 'implicit' ? { ...outer, word: 'enclosing' } : null;
    }
    case SCOPE.GLOBAL_EXPLICIT:
      return declared ?? bound ?? used;
    case SCOPE.GLOBAL_IMPLICIT:
      return used ?? bound;
  }
}

/** First mention of a captured name in the inner block that needs it; blocks it only passes through do not count. */
function firstCapture(table: SymbolTable, name: string): Reason | null {
  for (const child of table.children) {
    const symbol = child.symbols.get(name);
    if (symbol?.scope !== SCOPE.FREE) continue;
    const mention = symbol.declared ?? symbol.used ?? firstCapture(child, name);
    if (mention) return mention;
  }
  return null;
}

function outerBinding(table: SymbolTable, name: string): Reason | null {
  for (let outer = table.parent; outer; outer = outer.parent) {
    const symbol = outer.symbols.get(name);
    if (outer.isFunctionLike && symbol?.bound && !symbol.declared) return symbol.bound;
  }
  return null;
}
