// Compiles the library's modules that are written in Python (src/library/python) with the project's own compiler, and
// writes each beside the compiled code as `NAME.frozen.js`. `node tools/library.mjs [OUT]`: OUT is tsc's folder, `out` by default.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './run.mjs';
import { wasmFiles } from './wasm.mjs';

const folder = path.join(root, 'src/library/python');

/** `collections/__init__.py` → `collections`, `collections/abc.py` → `collections.abc`. */
const moduleName = (file) => file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');

/** @param out tsc's folder, relative to the project */
export async function freezeLibrary(out) {
  const load = (file) => import(pathToFileURL(path.join(root, out, 'src', file)).href);
  const [{ createParser }, { FrontEnd }, { importedModules }, { freezeCode, frozenFilename }] = await Promise.all([
    load('syntax/parser.js'), load('engine/program.js'), load('engine/imports.js'), load('bytecode/frozen-code.js'),
  ]);
  const frontEnd = new FrontEnd(await createParser({
    runtime: readFileSync(wasmFiles['web-tree-sitter.wasm']), grammar: readFileSync(wasmFiles['tree-sitter-python.wasm']),
  }));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((entry) => entry.endsWith('.py'))) {
    const file = name.split(path.sep).join('/');
    const module = moduleName(file);
    const { mod, code } = compiling(module, () => frontEnd.compile(readFileSync(path.join(folder, name), 'utf8'), frozenFilename(module), 'exec'));
    const frozen = { code: freezeCode(code), imports: [...importedModules(mod, false)], isPackage: file.endsWith('/__init__.py') };
    const target = path.join(root, out, 'src/library/python', file.replace(/\.py$/, '.frozen.js'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `export default ${JSON.stringify(frozen)};\n`);
  }
}

function compiling(module, compile) {
  try {
    return compile();
  } catch (error) {
    console.error(`the library module ${module} does not compile: ${error.message} (line ${error.span?.line ?? '?'})`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await freezeLibrary(process.argv[2] ?? 'out');
