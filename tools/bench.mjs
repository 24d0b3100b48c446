// npm run bench [NAME …]: every benchmark of bench/, or the named ones, each in a process of its own.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compile, ensureInstalled, root, step } from './run.mjs';

ensureInstalled();
if (!existsSync(path.join(root, 'out/bench'))) await compile();
/** Benchmarks by name. Those that need a browser have a script that starts it. */
const scripts = new Map(readdirSync(path.join(root, 'out/bench')).filter((file) => file.endsWith('.js')).map((file) => [path.basename(file, '.js'), `out/bench/${file}`]));
scripts.set('rivals', 'bench/rivals/run.mjs');
scripts.set('drawing', 'bench/drawing/run.mjs');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const name of wanted.length > 0 ? wanted : scripts.keys()) {
  const script = scripts.get(name);
  if (script === undefined) throw new Error(`there is no benchmark ${name}; there are ${[...scripts.keys()].join(', ')}`);
  step(name, process.execPath, [script, ...options]);
}
