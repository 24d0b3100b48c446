// npm test: installs, compiles, bundles, runs every test in Node and in a real Chromium; the last line is the total.
// Arguments are test files or folders (`npm test -- test/scene`); without any, everything runs.
// `--slow` (npm run test:slow) runs the layers that take long, `*.slow.ts`, instead; `--all` (.ci/run) the lint, then both.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundle, compile, ensureInstalled, root, succeeds } from './run.mjs';

const LAYERS = { '--slow': ['.slow'], '--all': ['.test', '.slow'] };
const flags = process.argv.slice(2).filter((argument) => argument in LAYERS);
const names = process.argv.slice(2).filter((argument) => !(argument in LAYERS));
const suffixes = LAYERS[flags[0]] ?? ['.test'];

const totals = { passed: 0, failed: 0, skipped: 0 };
process.on('exit', (status) => {
  if (status !== 0 && totals.failed === 0) totals.failed = 1; // what comes before the tests
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
});

ensureInstalled();
if (flags.includes('--all')) totals[succeeds('Lint', 'npm', ['run', '--silent', 'lint']) ? 'passed' : 'failed'] += 1;
await compile();
bundle();

const wanted = names.map((name) => path.join('out', name).replace(/\.ts$/, '.js'));
const tests = readdirSync(path.join(root, 'out/test'), { recursive: true })
  .filter((file) => suffixes.some((suffix) => file.endsWith(`${suffix}.js`)))
  .map((file) => path.join('out/test', file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(name + path.sep)))
  .sort();
const inBrowser = (file) => file.startsWith(path.join('out/test/browser'));

const { runInNode } = await import('./test-node.mjs');
await runInNode(tests.filter((file) => !inBrowser(file)), totals);
const browserTests = tests.filter(inBrowser);
if (browserTests.length > 0) {
  const { runInBrowser } = await import('./test-browser.mjs');
  await runInBrowser(browserTests, totals);
}
if (tests.length === 0) console.error(`no test matches ${names.join(' ')}`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
