/** Code objects that CPython compiled, as ours. */
import {
  CodeObject, FrozenSetConstant, SliceConstant, TupleConstant, type Constant,
} from '../../src/bytecode/code.js';
import { ELLIPSIS, PyBytes, PyComplex, PyFloat, normalizeInt } from '../../src/values/plain.js';
import type { Oracle } from '../oracle/oracle.js';

const DUMP = `
import json as _json, types as _types, _testinternalcapi as _internal

def _dump_constant(c):
    if c is None or c is True or c is False: return c
    if c is ...: return ['...']
    match c:
        case int(): return ['int', str(c) if abs(c) < 1 << 64 else hex(c)]
        case float(): return ['float', repr(c)]
        case complex(): return ['complex', repr(c.real), repr(c.imag)]
        case str(): return ['str', c.encode('utf-16-le', 'surrogatepass').hex()]
        case bytes(): return ['bytes', c.hex()]
        case tuple(): return ['tuple', *map(_dump_constant, c)]
        case frozenset(): return ['frozenset', *map(_dump_constant, c)]
        case slice(): return ['slice', *map(_dump_constant, (c.start, c.stop, c.step))]
        case _types.CodeType(): return ['code', _dump_code(c)]

def _slots(c):
    names = []
    while True:
        try: names.append(c._varname_from_oparg(len(names)))
        except IndexError: return names

def _kind(c, kinds, slots, i):
    # A name may have two slots, a free variable being the second: the dict has only that.
    name = slots[i]
    if name not in slots[i + 1:]: return kinds[name]
    is_function = c.co_flags & 1
    local = (0x20 if is_function else 0x30) if i < c.co_nlocals else 0
    return local | (0x40 if name in c.co_cellvars else 0)

def _dump_code(c):
    kinds = _internal.get_co_localskinds(c)
    slots = _slots(c)
    return {
        'name': c.co_name, 'qualname': c.co_qualname, 'filename': c.co_filename, 'firstlineno': c.co_firstlineno,
        'argcount': c.co_argcount, 'posonlyargcount': c.co_posonlyargcount, 'kwonlyargcount': c.co_kwonlyargcount,
        'flags': c.co_flags, 'stacksize': c.co_stacksize, 'code': c.co_code.hex(),
        'consts': [_dump_constant(x) for x in c.co_consts], 'names': c.co_names,
        'localsplusnames': slots, 'localspluskinds': bytes(_kind(c, kinds, slots, i) for i in range(len(slots))).hex(),
        'linetable': c.co_linetable.hex(), 'exceptiontable': c.co_exceptiontable.hex(),
    }

def _compile_and_dump(source, filename, mode):
    source, filename = bytes.fromhex(source).decode(), bytes.fromhex(filename).decode()
    return _json.dumps(_dump_code(compile(source, filename, mode, dont_inherit=True)))
`;

type Dumped = null | boolean | DumpedConstant;
/** A kind, then what it consists of. */
type DumpedConstant = [kind: string, ...parts: (null | boolean | string | DumpedConstant | DumpedCode)[]];

interface DumpedCode {
  name: string; qualname: string; filename: string; firstlineno: number;
  argcount: number; posonlyargcount: number; kwonlyargcount: number; flags: number; stacksize: number;
  code: string; consts: Dumped[]; names: string[]; localsplusnames: string[]; localspluskinds: string;
  linetable: string; exceptiontable: string;
}

const prepared = new WeakSet<Oracle>();

/** What CPython compiles the source to. Throws if it does not compile. */
export function oracleCode(
  oracle: Oracle, source: string, filename = '<snippet>', mode: 'exec' | 'single' | 'eval' = 'exec',
): CodeObject {
  if (!prepared.has(oracle)) oracle.run(DUMP);
  prepared.add(oracle);
  const hex = (text: string): string => Buffer.from(text).toString('hex');
  const dumped = oracle.run(`_compile_and_dump('${hex(source)}', '${hex(filename)}', '${mode}')`);
  return codeFrom(JSON.parse(dumped) as DumpedCode);
}

function codeFrom(dumped: DumpedCode): CodeObject {
  return new CodeObject({
    ...dumped,
    code: bytes(dumped.code), linetable: bytes(dumped.linetable), exceptiontable: bytes(dumped.exceptiontable),
    localspluskinds: bytes(dumped.localspluskinds), consts: dumped.consts.map(constantFrom),
  });
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

function constantFrom(dumped: Dumped): Constant {
  if (dumped === null || typeof dumped === 'boolean') return dumped;
  const [kind, ...parts] = dumped;
  const items = (): Constant[] => (parts as Dumped[]).map(constantFrom);
  switch (kind) {
    case '...': return ELLIPSIS;
    case 'int': return integer(parts[0] as string);
    case 'float': return new PyFloat(float(parts[0] as string));
    case 'complex': return new PyComplex(float(parts[0] as string), float(parts[1] as string));
    case 'str': return Buffer.from(parts[0] as string, 'hex').toString('utf16le');
    case 'bytes': return new PyBytes(bytes(parts[0] as string));
    case 'tuple': return new TupleConstant(items());
    case 'frozenset': return new FrozenSetConstant(items());
    case 'slice': {
      const [start, stop, step] = items() as [Constant, Constant, Constant];
      return new SliceConstant(start, stop, step);
    }
    case 'code': return codeFrom(parts[0] as DumpedCode);
    default: throw new Error(`unknown kind of constant ${kind}`);
  }
}

function integer(text: string): number | bigint {
  return text.startsWith('-0x') ? normalizeInt(-BigInt(text.slice(1))) : normalizeInt(BigInt(text));
}

function float(text: string): number {
  return text.includes('inf') ? (text.startsWith('-') ? -Infinity : Infinity) : Number(text);
}
