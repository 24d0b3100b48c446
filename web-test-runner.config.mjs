import { chromeLauncher } from '@web/test-runner';
import { browserFlags, ensureBrowser } from './tools/ensure-browser.mjs';

/** web-tree-sitter names Node's modules in branches that a browser never takes. */
const nodeBuiltins = {
  name: 'node-builtins',
  resolveImport: ({ source }) => (['fs/promises', 'module'].includes(source) ? '/__empty.js' : undefined),
  serve: ({ path }) => (path === '/__empty.js' ? { body: 'export {}', type: 'js' } : undefined),
};

export default {
  files: ['out/test/browser/**/*.test.js'],
  nodeResolve: { browser: true, exportConditions: ['production'] },
  hostname: '127.1',
  concurrency: 1,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [nodeBuiltins],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await ensureBrowser(), args: browserFlags } })],
};
