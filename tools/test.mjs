// npm test: installs, compiles, bundles, runs every test in Node and in a real Chromium; the last line is the total.
// Arguments are test files or folders (`npm test -- test/scene`); without any, everything runs.
// `--slow` (npm run test:slow) runs the layers that take long, `*.slow.ts`, instead.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundle, compile, ensureInstalled, root } from './run.mjs';

ensureInstalled();
await compile();
bundle();

const suffix = process.argv.includes('--slow') ? '.slow' : '.test';
const wanted = process.argv.slice(2).filter((argument) => argument !== '--slow').map((name) => path.join('out', name).replace(/\.ts$/, '.js'));
const tests = readdirSync(path.join(root, 'out/test'), { recursive: true })
  .filter((file) => file.endsWith(`${suffix}.js`))
  .map((file) => path.join('out/test', file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(name + path.sep)))
  .sort();
const inBrowser = (file) => file.startsWith(path.join('out/test/browser'));

const totals = { passed: 0, failed: 0, skipped: 0 };
const { runInNode } = await import('./test-node.mjs');
await runInNode(tests.filter((file) => !inBrowser(file)), totals);
const browserTests = tests.filter(inBrowser);
if (browserTests.length > 0) {
  const { runInBrowser } = await import('./test-browser.mjs');
  await runInBrowser(browserTests, totals);
}
if (tests.length === 0) console.error(`no test matches ${process.argv.slice(2).join(' ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
