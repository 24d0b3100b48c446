// Writes src/library/stdlib-modules.ts: the names of `sys.stdlib_module_names`, as CPython 3.14.2 has them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPyodide } from 'pyodide';
import { root } from './run.mjs';

const python = await loadPyodide();
const names = JSON.parse(python.runPython('import sys, json; json.dumps(sorted(sys.stdlib_module_names))'));
const lines = [];
for (const name of names) {
  if (lines.length === 0 || lines.at(-1).length + name.length > 130) lines.push(' ');
  lines[lines.length - 1] += ` ${name}`;
}
writeFileSync(path.join(root, 'src/library/stdlib-modules.ts'), `/** \`sys.stdlib_module_names\` of CPython 3.14.2, written by tools/stdlib-modules.mjs. */
export const STDLIB_MODULES: ReadonlySet<string> = new Set(\`
${lines.join('\n')}
\`.trim().split(/\\s+/));
`);
