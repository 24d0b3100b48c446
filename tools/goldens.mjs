// Records every program of test/programs in real CPython and writes the goldens beside them.
// Twice in a row gives identical bytes; the drift test holds that.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
const { goldensOf, kindsGoldens } = await load('goldens.js');

const python = await oracle();
const texts = [
  ...programs().flatMap((program) => goldensOf(python, program).map(([ending, text]) => [path.join(programsFolder, program.name + ending), text])),
  ...kindsGoldens(python),
];
const changed = texts.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
for (const [file, text] of changed) {
  writeFileSync(file, text);
  console.log(path.relative(root, file));
}
console.log(`${changed.length} goldens changed`);
