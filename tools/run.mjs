// Runs the commands that the other tools are made of. Node's own modules only: this is loaded before anything is installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Runs a command in the project with its output shown; false, and a line that says so, when it fails. */
export function succeeds(label, command, args, options = {}) {
  console.log(`\n▸ ${label}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (status !== 0) console.error(`${label}: failed${error ? ` (${error.message})` : ''}`);
  return status === 0;
}

/** Runs a command in the project with its output shown; ends the process when it fails. */
export function step(label, command, args, options = {}) {
  if (!succeeds(label, command, args, options)) process.exit(1);
}

/** Runs one of the project's Node tools, e.g. `node('Compiling', 'typescript/bin/tsc', ['-p', '.'])`. */
export function nodeModule(label, script, args) {
  step(label, process.execPath, [path.join(root, 'node_modules', script), ...args]);
}

/** Installs the dependencies when they are missing or older than the lock file. */
export function ensureInstalled() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  step('Installing the dependencies (about half a minute)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Compiles src, test and bench into a fresh `out/`, so that no deleted file lives on there; the parser's wasm and the library's Python modules go where the code looks for them. */
export async function compile() {
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  nodeModule('Compiling', 'typescript/bin/tsc', ['-p', '.']);
  const [{ wasmFiles }, { freezeLibrary }] = await Promise.all([import('./wasm.mjs'), import('./library.mjs')]);
  for (const [name, file] of Object.entries(wasmFiles)) copyFileSync(file, path.join(root, 'out/src/engine', name));
  console.log('\n▸ Freezing the library');
  await freezeLibrary('out');
}

/** Bundles `out/src` into `dist/`. */
export function bundle() {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  nodeModule('Bundling', 'rollup/dist/bin/rollup', ['-c', '--silent']);
}
