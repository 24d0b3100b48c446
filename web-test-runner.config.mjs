import { readFileSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner';
import { browserFlags, ensureBrowser } from './tools/ensure-browser.mjs';

/** web-tree-sitter names Node's modules in branches that a browser never takes. */
const nodeBuiltins = {
  name: 'node-builtins',
  resolveImport: ({ source }) => (['fs/promises', 'module'].includes(source) ? '/__empty.js' : undefined),
  serve: ({ path }) => (path === '/__empty.js' ? { body: 'export {}', type: 'js' } : undefined),
};

/** The layout's coordinates as Node computes them, for the browser to compare with its own. */
const fingerprints = {
  name: 'fingerprints',
  async serve({ path }) {
    if (path !== '/__fingerprints.json') return undefined;
    const { PLANNED, fingerprintsOf } = await import('./out/test/support/planned-everywhere.js');
    const traceOf = (name) => readFileSync(new URL(`test/programs/${name}.line.jsonl`, import.meta.url), 'utf8');
    return { body: JSON.stringify(Object.fromEntries(PLANNED.map((name) => [name, fingerprintsOf(traceOf(name))]))), type: 'json' };
  },
};

export default {
  files: ['out/test/browser/**/*.test.js'],
  nodeResolve: { browser: true, exportConditions: ['production'] },
  hostname: '127.1',
  concurrency: 1,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [nodeBuiltins, fingerprints],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await ensureBrowser(), args: browserFlags } })],
};
