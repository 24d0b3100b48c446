// Writes src/bytecode/opcode-table.ts: CPython's opcode tables as data, read from the oracle (CPython 3.14.2 in pyodide).
// With --check it writes nothing and fails where the file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const query = `
import _opcode, dis, json, opcode, sys

# Forms that the interpreter puts into running code; they never stand in a compiled code object.
runtime = {name: number for name, number in opcode.opmap.items()
           if name.startswith('INSTRUMENTED_') or name in ('RESERVED', 'ENTER_EXECUTOR')}
names = {name: number for name, number in opcode.opmap.items() if name not in runtime}

def having(predicate):
    return sorted(name for name, number in opcode.opmap.items() if predicate(number))

# A counter as it stands in code that has never run: of each instruction that has one, from a program that has them all.
program = '''
class C:
    async def f(self, a, b):
        async for x in a: await b(k=x)
        while a.x < b: a[0] = super().y + g; c, d = b; a.z = c in d
        for x in a:
            if x: g()
            if not x: g()
            if x is None: g()
            if x is not None: g()
            g()
'''

def counters(code):
    found = {}
    for instruction in dis.get_instructions(code, adaptive=True):
        for name, _, data in instruction.cache_info or ():
            if name == 'counter': found[instruction.opname] = int.from_bytes(data, sys.byteorder)
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'): found |= counters(constant)
    return found

json.dumps({
    'version': sys.version.split()[0],
    'names': dict(sorted(names.items(), key=lambda item: item[1])),
    'runtime': dict(sorted(runtime.items(), key=lambda item: item[1])),
    'specialized': {base: {name: opcode._specialized_opmap[name] for name in family} for base, family in opcode._specializations.items()},
    'arg': having(_opcode.has_arg), 'const': having(_opcode.has_const), 'name': having(_opcode.has_name),
    'jump': having(_opcode.has_jump), 'local': having(_opcode.has_local), 'free': having(_opcode.has_free),
    'exc': having(_opcode.has_exc),
    'caches': opcode._cache_format,
    'counters': dict(sorted(counters(compile(program, '', 'exec')).items())),
    'binary': _opcode.get_nb_ops(),
    'compare': opcode.cmp_op,
    'intrinsic1': _opcode.get_intrinsic1_descs(), 'intrinsic2': _opcode.get_intrinsic2_descs(),
    'special': _opcode.get_special_method_names(),
    'common': [c.__name__ for c in opcode._common_constants],
    'flags': dis.COMPILER_FLAG_NAMES,
    'have_argument': opcode.HAVE_ARGUMENT,
})
`;

const python = await loadPyodide();
const table = JSON.parse(python.runPython(query));
if (table.version !== '3.14.2') throw new Error(`the opcode table is CPython 3.14.2's, the oracle is ${table.version}`);
const uncounted = Object.keys(table.caches).filter((name) => !(name in table.counters));
if (uncounted.length > 0) throw new Error(`the program lacks instructions that have a counter: ${uncounted.join(', ')}`);

const quote = (text) => `'${text}'`;
const lines = [];
/** Appends a constant whose items are wrapped at 120 columns. */
function emit(comment, head, items, tail) {
  lines.push('', `/** ${comment} */`, head);
  let line = ' ';
  for (const item of items) {
    for (const word of item.split(/(?<=[,{]) /)) {
      if (line.length + word.length + 2 > 120) { lines.push(line); line = ' '; }
      line += ` ${word}`;
    }
    line += ',';
  }
  lines.push(line, tail);
}
const list = (comment, name, items) => emit(comment, `export const ${name} = [`, items.map(quote), '] as const;');
const fields = (object) => Object.entries(object).map(([name, value]) => `${name}: ${value}`);
const record = (comment, name, object) => emit(comment, `export const ${name} = {`, fields(object), '} as const;');
const nested = (comment, name, object) =>
  emit(comment, `export const ${name} = {`, Object.entries(object).map(([key, inner]) => `${key}: { ${fields(inner).join(', ')} }`), '} as const;');

lines.push("// CPython 3.14.2's opcode tables, written by tools/opcodes.mjs from the oracle: do not edit.");
record("Opcode numbers; those above 255 are the compiler's pseudo instructions, which never reach a code object.", 'Op', table.names);
lines.push('', '/** The name of an opcode. */', 'export type OpName = keyof typeof Op;');
record('Forms that the interpreter puts into running code: they are in `dis.opmap`, and never in a code object of ours.', 'RUNTIME_OPCODES', table.runtime);
nested('Specialised forms by what they specialise: in `dis.opname` only.', 'SPECIALIZATIONS', table.specialized);
list('Opcodes whose oparg means something.', 'HAS_ARG', table.arg);
list('Opcodes whose oparg is an index into `co_consts`.', 'HAS_CONST', table.const);
list('Opcodes whose oparg is (or holds) an index into `co_names`.', 'HAS_NAME', table.name);
list('Opcodes whose oparg is a relative jump.', 'HAS_JUMP', table.jump);
list('Opcodes whose oparg is an index into `co_varnames` (or two, packed).', 'HAS_LOCAL', table.local);
list('Opcodes whose oparg is the slot of a cell or free variable.', 'HAS_FREE', table.free);
list('Pseudo opcodes that open an exception handler block.', 'HAS_EXC', table.exc);
lines.push('', '/** `dis.HAVE_ARGUMENT`: real opcodes above it have an oparg. */', `export const HAVE_ARGUMENT = ${table.have_argument};`);
nested('The inline cache of an instruction: its entries, in 16-bit units; none for those not named.', 'CACHE_FORMAT', table.caches);
record('The counter in the cache of an instruction that has never run.', 'INITIAL_COUNTERS', table.counters);
emit("BINARY_OP's operators: name of the oparg and symbol.",
  'export const BINARY_OPERATORS = [', table.binary.map(([name, symbol]) => `[${quote(name)}, ${quote(symbol)}]`), '] as const;');
list("COMPARE_OP's operators, by `oparg >> 5`.", 'COMPARE_OPERATORS', table.compare);
list("CALL_INTRINSIC_1's functions.", 'INTRINSICS_1', table.intrinsic1);
list("CALL_INTRINSIC_2's functions.", 'INTRINSICS_2', table.intrinsic2);
list("LOAD_SPECIAL's methods.", 'SPECIAL_METHODS', table.special);
list("LOAD_COMMON_CONSTANT's values, by `__name__`.", 'COMMON_CONSTANTS', table.common);
emit('`dis.COMPILER_FLAG_NAMES`: the bits of `co_flags`.',
  'export const FLAG_NAMES = {', Object.entries(table.flags).map(([bit, name]) => `0x${Number(bit).toString(16)}: ${quote(name)}`), '} as const;');

const target = new URL('../src/bytecode/opcode-table.ts', import.meta.url);
const text = lines.join('\n') + '\n';
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) throw new Error('src/bytecode/opcode-table.ts is not what the oracle says: run tools/opcodes.mjs');
