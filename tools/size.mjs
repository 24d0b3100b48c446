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
const sizes = new Map(readdirSync(cdn).filter((file) => /\.(js|wasm)$/.test(file)).sort().map((name) => [name, measure(path.join(cdn, name))]));

/** What loading a file loads with it: everything it imports statically. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of readFileSync(path.join(cdn, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) withImports(next, seen);
  return seen;
}

const shell = withImports('closure-viz.js');
// The first snippet brings the engine and the two wasm files; a library module comes with the first program that names it.
const firstVisit = new Set([...shell, ...withImports('closure-viz-engine.js'), ...[...sizes.keys()].filter((name) => name.endsWith('.wasm'))]);
const gzipOf = (names) => [...names].reduce((sum, name) => sum + sizes.get(name).gzip, 0);

console.log(`${'file'.padEnd(44)}${'raw'.padStart(10)}${'gzip'.padStart(10)}`);
for (const [name, { raw, gzip }] of sizes) console.log(`${name.padEnd(44)}${kB(raw)}${kB(gzip)}${firstVisit.has(name) ? '' : '   on demand'}`);
console.log(`\nshell, gzip                 ${kB(gzipOf(shell))}   budget 60 kB`);
console.log(`first visit, gzip           ${kB(gzipOf(firstVisit))}   budget 300 kB`);
console.log(`single classic file, gzip   ${kB(measure(standalone).gzip)}   budget 400 kB`);
