// Writes src/bytecode/opcode-table.ts: CPython's opcode tables as data, read from the oracle (CPython 3.14.2 in pyodide).
import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const query = `
import _opcode, json, opcode, sys

# Specialised and instrumented forms never stand in a compiled code object.
names = {name: number for name, number in opcode.opmap.items()
         if not name.startswith('INSTRUMENTED_') and name not in ('RESERVED', 'ENTER_EXECUTOR')}

def having(predicate):
    return sorted(name for name, number in names.items() if predicate(number))

json.dumps({
    'version': sys.version.split()[0],
    'names': dict(sorted(names.items(), key=lambda item: item[1])),
    'arg': having(_opcode.has_arg), 'const': having(_opcode.has_const), 'name': having(_opcode.has_name),
    'jump': having(_opcode.has_jump), 'local': having(_opcode.has_local), 'free': having(_opcode.has_free),
    'exc': having(_opcode.has_exc),
    'caches': {name: count for name, count in opcode._inline_cache_entries.items() if count},
    'binary': _opcode.get_nb_ops(),
    'compare': opcode.cmp_op,
    'intrinsic1': _opcode.get_intrinsic1_descs(), 'intrinsic2': _opcode.get_intrinsic2_descs(),
    'special': _opcode.get_special_method_names(),
    'common': [c.__name__ for c in opcode._common_constants],
})
`;

const python = await loadPyodide();
const table = JSON.parse(python.runPython(query));
if (table.version !== '3.14.2') throw new Error(`the opcode table is CPython 3.14.2's, the oracle is ${table.version}`);

const quote = (text) => `'${text}'`;
const lines = [];
/** Appends a constant whose items are wrapped at 120 columns. */
function emit(comment, head, items, tail) {
  lines.push('', `/** ${comment} */`, head);
  let line = ' ';
  for (const item of items) {
    if (line.length + item.length + 2 > 120) { lines.push(line); line = ' '; }
    line += ` ${item},`;
  }
  lines.push(line, tail);
}
const list = (comment, name, items) => emit(comment, `export const ${name} = [`, items.map(quote), '] as const;');

lines.push("// CPython 3.14.2's opcode tables, written by tools/opcodes.mjs from the oracle: do not edit.");
emit("Opcode numbers; those above 255 are the compiler's pseudo instructions, which never reach a code object.",
  'export const Op = {', Object.entries(table.names).map(([name, number]) => `${name}: ${number}`), '} as const;');
lines.push('', '/** The name of an opcode. */', 'export type OpName = keyof typeof Op;');
list('Opcodes whose oparg means something.', 'HAS_ARG', table.arg);
list('Opcodes whose oparg is an index into `co_consts`.', 'HAS_CONST', table.const);
list('Opcodes whose oparg is (or holds) an index into `co_names`.', 'HAS_NAME', table.name);
list('Opcodes whose oparg is a relative jump.', 'HAS_JUMP', table.jump);
list('Opcodes whose oparg is an index into `co_varnames` (or two, packed).', 'HAS_LOCAL', table.local);
list('Opcodes whose oparg is the slot of a cell or free variable.', 'HAS_FREE', table.free);
list('Pseudo opcodes that open an exception handler block.', 'HAS_EXC', table.exc);
emit('How many 16-bit inline cache entries follow an instruction; 0 for those not named.',
  'export const INLINE_CACHES = {', Object.entries(table.caches).map(([name, count]) => `${name}: ${count}`), '} as const;');
emit("BINARY_OP's operators: name of the oparg and symbol.",
  'export const BINARY_OPERATORS = [', table.binary.map(([name, symbol]) => `[${quote(name)}, ${quote(symbol)}]`), '] as const;');
list("COMPARE_OP's operators, by `oparg >> 5`.", 'COMPARE_OPERATORS', table.compare);
list("CALL_INTRINSIC_1's functions.", 'INTRINSICS_1', table.intrinsic1);
list("CALL_INTRINSIC_2's functions.", 'INTRINSICS_2', table.intrinsic2);
list("LOAD_SPECIAL's methods.", 'SPECIAL_METHODS', table.special);
list("LOAD_COMMON_CONSTANT's values, by `__name__`.", 'COMMON_CONSTANTS', table.common);

const target = new URL('../src/bytecode/opcode-table.ts', import.meta.url);
writeFileSync(target, lines.join('\n') + '\n');
