// npm run bench [NAME …]: every benchmark of bench/, or the named ones, each in a process of its own.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compile, ensureInstalled, root, step } from './run.mjs';

ensureInstalled();
if (!existsSync(path.join(root, 'out/bench'))) await compile();
const all = readdirSync(path.join(root, 'out/bench')).filter((file) => file.endsWith('.js')).map((file) => path.basename(file, '.js'));
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : all) step(name, process.execPath, [`out/bench/${name}.js`]);
