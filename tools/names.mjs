// Writes src/library/names.ts: the names of CPython's builtins and standard modules, read from the oracle
// (CPython 3.14.2 in pyodide). `node tools/names.mjs`
import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const query = `
import builtins, json, sys
json.dumps({
    # A plain run has the names that site adds for interactive use, too; their order decides between equal suggestions.
    'builtins': [name for name in vars(builtins) if name != '_' and not name.startswith('___')],
    'modules': sorted(sys.stdlib_module_names),
})
`;

const python = await loadPyodide();
const { builtins, modules } = JSON.parse(python.runPython(query));

const wrapped = (names) => {
  const lines = [''];
  for (const name of names) {
    const item = ` '${name}',`;
    if (lines.at(-1).length + item.length > 116) lines.push('');
    lines[lines.length - 1] += item;
  }
  return lines.map((line) => ` ${line}\n`).join('');
};

writeFileSync(new URL('../src/library/names.ts', import.meta.url), `// Written by tools/names.mjs from CPython 3.14.2; do not edit.

/** The names of the builtins module, in its order. */
export const BUILTIN_NAMES: readonly string[] = [
${wrapped(builtins)}];

/** \`sys.stdlib_module_names\`: what a NameError may be told to import. */
export const STANDARD_MODULES: readonly string[] = [
${wrapped(modules)}];
`);
