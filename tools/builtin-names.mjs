// Writes src/library/builtin-names.ts: the names of CPython's builtins, read from the oracle
// (CPython 3.14.2 in pyodide). `node tools/builtin-names.mjs`
import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const query = `
import builtins, json
json.dumps({
    # A plain run has the names that site adds for interactive use, too; their order decides between equal suggestions.
    'builtins': [name for name in vars(builtins) if name != '_' and not name.startswith('___')],
})
`;

const python = await loadPyodide();
const { builtins } = JSON.parse(python.runPython(query));

const wrapped = (names) => {
  const lines = [''];
  for (const name of names) {
    const item = ` '${name}',`;
    if (lines.at(-1).length + item.length > 116) lines.push('');
    lines[lines.length - 1] += item;
  }
  return lines.map((line) => ` ${line}\n`).join('');
};

writeFileSync(new URL('../src/library/builtin-names.ts', import.meta.url), `// Written by tools/builtin-names.mjs from CPython 3.14.2; do not edit.

/** The names of the builtins module, in its order. */
export const BUILTIN_NAMES: readonly string[] = [
${wrapped(builtins)}];
`);
