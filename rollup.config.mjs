// Four bundles of `out/src`: modules for bundlers, modules for pages (a folder for any CDN), one classic file for everything, the CLI.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { wasmFiles } from './tools/wasm.mjs';

const element = 'out/src/element/closure-viz.js';
const auto = 'out/src/integrations/auto.js';

const copyWasm = (folder) => ({
  name: 'copy-wasm',
  writeBundle() {
    mkdirSync(folder, { recursive: true });
    for (const [name, file] of Object.entries(wasmFiles)) copyFileSync(file, path.join(folder, name));
  },
});

/** The declarations of `tsc` beside the modules. */
const copyTypes = {
  name: 'copy-types',
  writeBundle: () => cpSync('out/src', 'dist/esm', { recursive: true, filter: (file) => !path.extname(file) || file.endsWith('.d.ts') }),
};

/** Puts the gzipped wasm where the classic file's code has its URLs: a page opened from disk cannot fetch. */
const inlineWasm = {
  name: 'inline-wasm',
  transform(code, id) {
    if (!id.endsWith(path.normalize('out/src/engine/wasm.js'))) return null;
    let inlined = code;
    for (const [name, file] of Object.entries(wasmFiles)) {
      const url = `new URL('./${name}', import.meta.url)`;
      if (!inlined.includes(url)) this.error(`engine/wasm.js does not name ${url}`);
      inlined = inlined.replace(url, `'data:application/gzip;base64,${gzipSync(readFileSync(file), { level: 9 }).toString('base64')}'`);
    }
    return { code: inlined, map: null };
  },
};

/** The classic file has all of the engine in it, but these 115 kB are for the few programs that say `\N{…}`. */
const withoutCharacterNames = {
  name: 'without-character-names',
  transform: (code, id) => (id.endsWith(path.normalize('out/src/syntax/character-names-data.js')) ? { code: "export const PACKED_NAMES = '';", map: null } : null),
};

/** In web-tree-sitter: tests for Node, where a page never is (though a shim of `process` would pass them), and JavaScript inside a grammar, of which Python's has none. */
const unused = {
  'typeof process == "object" && process.versions?.node && process.type != "renderer"': 'false',
  'globalThis.process?.versions.node': 'false',
  'eval(func)': 'undefined',
};

/** Takes out of web-tree-sitter what no page uses. A direct `eval` besides keeps every name of its bundle from being shortened. */
const trimParser = {
  name: 'trim-parser',
  transform(code, id) {
    if (!id.endsWith('web-tree-sitter.js')) return null;
    let trimmed = code;
    for (const [text, replacement] of Object.entries(unused)) {
      if (!trimmed.includes(text)) this.error(`web-tree-sitter does not contain ${text}`);
      trimmed = trimmed.replaceAll(text, replacement);
    }
    return { code: trimmed, map: null };
  },
};

/** d3-transition carries interpolators of attributes, styles and colours; our one transition only tells how far it is. */
const withoutInterpolators = {
  name: 'without-interpolators',
  resolveId: (id) => (/^d3-(color|interpolate)$/.test(id) ? `\0unused:${id}` : null),
  load: (id) => (id.startsWith('\0unused:') ? { code: 'export default {};', syntheticNamedExports: true } : null),
};

/** esbuild's helper that web-tree-sitter was built with only names functions: a fifth of its size. */
const minify = () => terser({ ecma: 2022, module: true, format: { comments: false }, compress: { passes: 2, pure_funcs: ['__name'] } });
const browser = () => [trimParser, withoutInterpolators, nodeResolve({ browser: true, exportConditions: ['production'], ignoreSideEffectsForRoot: true })];
const onwarn = (warning, warn) => {
  // `this` in TypeScript's decorator helper, and the unreached eval of web-tree-sitter.
  if (warning.code !== 'THIS_IS_UNDEFINED' && warning.code !== 'EVAL') warn(warning);
};

export default [
  {
    input: [element, auto],
    external: [/^lit/, /^d3-/, 'web-tree-sitter'],
    output: { dir: 'dist/esm', format: 'es', preserveModules: true, preserveModulesRoot: 'out/src', sourcemap: true },
    plugins: [copyWasm('dist/esm/engine'), copyTypes],
    onwarn,
  },
  {
    input: { 'closure-viz': element, auto },
    preserveEntrySignatures: 'allow-extension',
    output: { dir: 'dist/cdn', format: 'es', sourcemap: true, chunkFileNames: ({ name }) => `closure-viz-${name === 'page' ? 'engine' : name}.js` },
    plugins: [...browser(), minify(), copyWasm('dist/cdn')],
    onwarn,
  },
  {
    input: element,
    output: { file: 'dist/standalone/closure-viz.js', format: 'iife', name: 'ClosureViz', inlineDynamicImports: true },
    plugins: [inlineWasm, withoutCharacterNames, ...browser(), minify()],
    onwarn,
  },
  {
    input: 'out/src/cli/main.js',
    external: [/^node:/, 'fs/promises', 'module'],
    output: { file: 'dist/cli/main.js', format: 'es', inlineDynamicImports: true },
    plugins: [nodeResolve({ exportConditions: ['node'] }), copyWasm('dist/cli')],
    onwarn,
  },
];
