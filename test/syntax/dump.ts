/** The tree as nested arrays and objects, in the same shape as `DUMP_PY` gives CPython's. */
import { PyBytes, PyComplex, PyFloat, PySingleton } from '../../src/values/plain.js';
import type { PlainValue } from '../../src/values/plain.js';

/** Fields that our tree leaves out because nothing we support fills them. */
const ABSENT = ['type_comment', 'type_ignores'];
const POSITION = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'];

export function dump(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dump);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (key === 'node') result._ = field;
    else if (POSITION.includes(key)) continue;
    else if (key === 'value' && fields.node === 'Constant') result.value = plain(field as PlainValue);
    else result[key] = dump(field);
  }
  if ('lineno' in fields) result['@'] = POSITION.map((key) => fields[key]).join(':');
  return result;
}

function plain(value: PlainValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || typeof value === 'bigint') return `int ${value.toString(16)}`;
  if (typeof value === 'string') return `str ${value}`;
  if (value instanceof PyFloat) return `float ${bits(value.value)}`;
  if (value instanceof PyComplex) return `complex ${bits(value.real)} ${bits(value.imag)}`;
  if (value instanceof PyBytes) return `bytes ${Buffer.from(value.data).toString('hex')}`;
  if (value instanceof PySingleton) return value.name;
  throw new Error('a constant of no known kind');
}

function bits(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer.toString('hex');
}

/** Python: `dump_program(source, mode)` → JSON of the tree, or of the error. */
export const DUMP_PY = `
import ast, json, struct, warnings
warnings.simplefilter('ignore')
_absent = ${JSON.stringify(ABSENT)}
def _plain(v):
    bits = lambda f: struct.pack('>d', f).hex()
    if v is None or v is True or v is False: return str(v)
    if v is Ellipsis: return 'Ellipsis'
    if isinstance(v, int): return f'int {v:x}'
    if isinstance(v, str): return f'str {v}'
    if isinstance(v, float): return f'float {bits(v)}'
    if isinstance(v, complex): return f'complex {bits(v.real)} {bits(v.imag)}'
    return f'bytes {v.hex()}'
def _dump(n):
    if isinstance(n, list): return [_dump(x) for x in n]
    if not isinstance(n, ast.AST): return n
    if isinstance(n, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)): return type(n).__name__
    r = {'_': type(n).__name__}
    for f in n._fields:
        if f in _absent: continue
        v = getattr(n, f)
        r[f] = _plain(v) if f == 'value' and isinstance(n, ast.Constant) else _dump(v)
    if hasattr(n, 'lineno'): r['@'] = f'{n.lineno}:{n.col_offset}:{n.end_lineno}:{n.end_col_offset}'
    return r
def dump_error(e):
    return json.dumps({'error': [type(e).__name__, str(e.msg), e.lineno, e.offset, e.end_lineno, e.end_offset]})
def dump_program(source, mode='exec'):
    try: return json.dumps(_dump(compile(source, '<test>', mode, ast.PyCF_ONLY_AST | 0x0)))
    except SyntaxError as e: return dump_error(e)
    except (ValueError, MemoryError, RecursionError) as e: return json.dumps({'error': [type(e).__name__, str(e), None, None, None, None]})
`;
