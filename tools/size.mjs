// npm run size: what a page downloads, raw and gzipped, against the budgets.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const measure = (file) => {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
};

const cdn = path.join(root, 'dist/cdn');
const standalone = path.join(root, 'dist/standalone/closure-viz.js');
if (!existsSync(cdn)) {
  console.error('nothing built yet: npm run build');
  process.exit(1);
}
let visit = 0;
console.log(`${'file'.padEnd(44)}${'raw'.padStart(10)}${'gzip'.padStart(10)}`);
for (const name of readdirSync(cdn).filter((file) => /\.(js|wasm)$/.test(file)).sort()) {
  const { raw, gzip } = measure(path.join(cdn, name));
  if (name !== 'auto.js') visit += gzip;
  console.log(`${name.padEnd(44)}${kB(raw)}${kB(gzip)}`);
}
/** Everything the entry imports statically is the shell. */
function shellOf(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of readFileSync(path.join(cdn, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) shellOf(next, seen);
  return seen;
}
const shell = [...shellOf('closure-viz.js')].reduce((sum, name) => sum + measure(path.join(cdn, name)).gzip, 0);
console.log(`\nshell, gzip                 ${kB(shell)}   budget 60 kB`);
console.log(`first visit, gzip           ${kB(visit)}   budget 300 kB`);
console.log(`single classic file, gzip   ${kB(measure(standalone).gzip)}   budget 400 kB`);
