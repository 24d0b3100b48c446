/** Our symbol tables beside those of CPython's `_symtable`, and how they differ. */
import { Diagnostic } from '../../src/source/diagnostic.js';
import { SCOPE, SCOPE_OFFSET, symbolBits } from '../../src/symtable/table.js';
import type { SymbolTable, SymbolTables } from '../../src/symtable/table.js';
import type { Oracle } from '../oracle/oracle.js';

/** A block as both sides show it. */
export interface PlainTable {
  type: string; name: string; lineno: number; nested: boolean; varnames: string[];
  symbols: [name: string, bits: number][]; children: PlainTable[];
}

/** A SyntaxError with its place, as CPython's attributes have it. */
export type PlainFault = [kind: string, message: string, ...place: (number | null)[]];

export type TablesOrFault = PlainTable | { fault: PlainFault };

const TABLES_PY = `
import _symtable, json as _json, warnings as _warnings
_BLOCK_TYPES = {getattr(_symtable, 'TYPE_' + name.upper().replace(' ', '_')): name for name in
                ('function', 'class', 'module', 'annotation', 'type alias', 'type parameters', 'type variable')}
def _table(entry):
    return {'type': _BLOCK_TYPES[entry.type], 'name': entry.name, 'lineno': entry.lineno, 'nested': bool(entry.nested),
            'varnames': entry.varnames, 'symbols': list(entry.symbols.items()), 'children': [_table(child) for child in entry.children]}
def _tables(source):
    try:
        with _warnings.catch_warnings(action='ignore'):
            return _json.dumps(_table(_symtable.symtable(bytes.fromhex(source), '<test>', 'exec')))
    except SyntaxError as e:
        return _json.dumps({'fault': [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]})
`;

/** CPython's tables of a program, or its fault. */
export function theirTables(oracle: Oracle, text: string): TablesOrFault {
  const found = JSON.parse(oracle.run(`${TABLES_PY}\n_tables('${Buffer.from(text).toString('hex')}')`)) as TablesOrFault;
  return 'fault' in found ? found : ordered(found);
}

/** Ours in the same shape; `build` makes them and may throw a Diagnostic. */
export function ourTables(build: () => SymbolTables): TablesOrFault {
  try {
    return plain(build().top);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const { line, offset, endLine, endOffset } = error.span ?? { line: null, offset: null, endLine: null, endOffset: null };
    return { fault: [error.kind, error.message, line, offset, endLine, endOffset] };
  }
}

function plain(table: SymbolTable): PlainTable {
  return ordered({
    type: table.type, name: table.name, lineno: table.lineno, nested: table.nested, varnames: table.varnames,
    symbols: [...table.symbols.values()].map((symbol) => [symbol.name, symbolBits(symbol)]),
    children: table.children.map(plain),
  });
}

/** Names that only pass through a block come in the order of a Python set of strings, which is none. */
function ordered(table: PlainTable): PlainTable {
  const passing = ([, bits]: [string, number]) => bits === SCOPE.FREE << SCOPE_OFFSET;
  const own = table.symbols.filter((symbol) => !passing(symbol));
  const through = table.symbols.filter(passing).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...table, symbols: [...own, ...through], children: table.children.map(ordered) };
}

/**
 * Compares the tables of a program with CPython's: the first difference in a line, null if there is none.
 *
 * @param build makes ours of that very text; what it throws as a Diagnostic is compared with CPython's SyntaxError
 */
export function compareSymtables(oracle: Oracle, build: () => SymbolTables, text: string): string | null {
  return firstDifference(ourTables(build), theirTables(oracle, text));
}

function firstDifference(ours: TablesOrFault, theirs: TablesOrFault): string | null {
  if ('fault' in ours || 'fault' in theirs) return differing('', ours, theirs);
  return tableDifference(ours, theirs, '');
}

function tableDifference(ours: PlainTable, theirs: PlainTable, around: string): string | null {
  const path = `${around}/${theirs.name}:${theirs.lineno}`;
  for (const field of ['type', 'name', 'lineno', 'nested', 'varnames', 'symbols'] as const) {
    const difference = differing(`${path} ${field}`, ours[field], theirs[field]);
    if (difference) return difference;
  }
  const names = (table: PlainTable) => table.children.map(({ type, name, lineno }) => `${type} ${name}:${lineno}`);
  const children = differing(`${path} children`, names(ours), names(theirs));
  if (children) return children;
  for (const [i, child] of theirs.children.entries()) {
    const mine = ours.children[i];
    const difference = mine ? tableDifference(mine, child, path) : `${path} has no child ${i}`;
    if (difference) return difference;
  }
  return null;
}

function differing(what: string, ours: unknown, theirs: unknown): string | null {
  const [mine, expected] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return mine === expected ? null : `${what}: ours ${mine}, CPython's ${expected}`;
}
