// Records every program of test/programs in real CPython and writes the goldens beside them.
// Twice in a row gives identical bytes; the drift test holds that.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = process.argv[2] ?? 'out';

if (process.argv[2] === undefined) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.', '--outDir', built], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const load = (file) => import(path.join(root, built, 'test/oracle', file));
const { oracle } = await load('oracle.js');
const { programs, programsFolder } = await load('programs.js');
const { goldensOf } = await load('goldens.js');

const python = await oracle();
let changed = 0;
for (const program of programs()) {
  for (const [ending, text] of goldensOf(python, program)) {
    const file = path.join(programsFolder, program.name + ending);
    let before = null;
    try {
      before = readFileSync(file, 'utf8');
    } catch {
      // a new program
    }
    if (before === text) continue;
    writeFileSync(file, text);
    changed++;
    console.log(`${program.name}${ending}`);
  }
}
console.log(`${changed} goldens changed`);
