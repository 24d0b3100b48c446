/** CPython's own tree of a program as ours: what the passes behind the parser are tested with, apart from it. */
import type { Mod } from '../../src/syntax/ast.js';
import type { Mode } from '../../src/syntax/parser.js';
import { ELLIPSIS, PyBytes, PyComplex, PyFloat, normalizeInt } from '../../src/values/plain.js';
import type { PlainValue } from '../../src/values/plain.js';
import type { Oracle } from '../oracle/oracle.js';

// A constant is `{'#': kind, 'v': text}`; everything else keeps CPython's field names.
const TREE_PY = `
import ast as _ast, json as _json, warnings as _warnings
_NAMES = (_ast.expr_context, _ast.operator, _ast.unaryop, _ast.boolop, _ast.cmpop)
_LEFT_OUT = {'type_comment', 'type_ignores'}
def _tree_constant(v):
    if v is None or isinstance(v, bool): return v
    if v is ...: return {'#': '...'}
    if isinstance(v, int): return {'#': 'int', 'v': hex(v)}
    if isinstance(v, float): return {'#': 'float', 'v': repr(v)}
    if isinstance(v, complex): return {'#': 'complex', 'v': repr(v.imag)}
    return {'#': 'bytes', 'v': v.hex()} if isinstance(v, bytes) else v
def _tree_node(n):
    if isinstance(n, list): return [_tree_node(x) for x in n]
    if isinstance(n, _NAMES): return type(n).__name__
    if not isinstance(n, _ast.AST): return _tree_constant(n)
    tree = {'node': type(n).__name__}
    for field in n._fields:
        if field in _LEFT_OUT: continue
        value = getattr(n, field)
        # Small numbers stay numbers but where the field is a Python value.
        is_number = type(value) is int and not isinstance(n, _ast.Constant)
        tree[field] = value if is_number else _tree_node(value)
    for field in n._attributes: tree[field] = getattr(n, field)
    return tree
def _tree(source, mode):
    with _warnings.catch_warnings(action='ignore'):
        tree = compile(bytes.fromhex(source), '<snippet>', mode, _ast.PyCF_ONLY_AST, dont_inherit=True)
    return _json.dumps(_tree_node(tree))
`;

/** Throws what CPython raises for a text that does not parse. */
export function oracleTree(oracle: Oracle, text: string, mode: Mode = 'exec'): Mod {
  const json = oracle.run(`${TREE_PY}\n_tree('${Buffer.from(text).toString('hex')}', '${mode}')`);
  return JSON.parse(json, (_key, value: unknown) => (isConstant(value) ? constantOf(value) : value)) as Mod;
}

interface DumpedConstant {
  '#': '...' | 'int' | 'float' | 'complex' | 'bytes';
  v: string;
}

function isConstant(value: unknown): value is DumpedConstant {
  return typeof value === 'object' && value !== null && '#' in value;
}

function constantOf({ '#': kind, v: text }: DumpedConstant): PlainValue {
  switch (kind) {
    case '...': return ELLIPSIS;
    case 'int': return normalizeInt(BigInt(text));
    case 'float': return new PyFloat(floatOf(text));
    case 'complex': return new PyComplex(0, floatOf(text));
    case 'bytes': return new PyBytes(new Uint8Array(Buffer.from(text, 'hex')));
  }
}

function floatOf(text: string): number {
  return text === 'inf' ? Infinity : Number(text);
}
