// npm run bench rivals [-- --out=FOLDER]: programs without a recording in ours, in CPython (Pyodide), Skulpt and Brython, side by side in one browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../../tools/ensure-browser.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const CONTESTANTS = ['ours', 'pyodide', 'skulpt', 'brython'];
const RIVALS = ['skulpt', 'brython'];
const ROUNDS = 9;
/** Where ours is compiled. */
const OUT = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length) ?? 'out';

/** Milliseconds of a run in the page, and what it printed; or why it does not run. */
async function timeInPage(program) {
  const started = performance.now();
  try {
    const printed = await globalThis.run(program);
    return { milliseconds: performance.now() - started, printed: printed.trim() };
  } catch (error) {
    return { fault: String(error).split('\n')[0] };
  }
}

async function openPage(browser, address, contestant) {
  const page = await browser.newPage();
  await page.goto(`${address}/bench/rivals/page.html`);
  await page.evaluate(async (name, out) => { globalThis.run = await (await import('./contestants.js'))[name](out); }, contestant, OUT);
  return page;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Rounds turn about, so that a busy moment of the computer hits all alike. */
async function compare(pages, name, program) {
  const runs = new Map(CONTESTANTS.map((contestant) => [contestant, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of CONTESTANTS) runs.get(contestant).push(await pages.get(contestant).evaluate(timeInPage, program));
  }
  const expected = runs.get('pyodide')[0].printed;
  const results = new Map();
  for (const [contestant, list] of runs) {
    const wrong = list.find(({ fault, printed }) => fault !== undefined || printed.replaceAll('\n', '') !== expected.replaceAll('\n', ''));
    results.set(contestant, wrong === undefined ? median(list.map(({ milliseconds }) => milliseconds)) : `fails (${wrong.fault ?? 'other output'})`);
  }
  report(name, results);
}

function report(name, results) {
  const ours = results.get('ours');
  const times = RIVALS.map((rival) => results.get(rival)).filter((time) => typeof time === 'number');
  const ratio = (time) => (typeof time === 'number' ? `${time.toFixed(1)} ms (${(time / ours).toFixed(2)}×)` : time);
  const verdict = typeof ours === 'number' && ours < Math.min(...times) ? 'ahead' : 'BEHIND';
  console.log(`${name.padEnd(10)} ours ${ratio(ours).padEnd(18)} ${[...results].slice(1).map(([who, time]) => `${who} ${ratio(time)}`).join('   ')}   ${verdict}`);
}

if (!existsSync(path.join(here, 'node_modules'))) spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
const server = await startDevServer({
  config: { rootDir: root, hostname: '127.1', watch: false, nodeResolve: { browser: true } },
  readCliArgs: false, readFileConfig: false, logStartMessage: false,
});
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
try {
  const address = `http://127.0.0.1:${server.config.port}`;
  const pages = new Map();
  for (const contestant of CONTESTANTS) pages.set(contestant, await openPage(browser, address, contestant));
  console.log(`Plain runs, median of ${ROUNDS}; in brackets how often ours fits in. Goal: ahead of the faster of ${RIVALS.join(' and ')}.`);
  for (const file of readdirSync(path.join(here, 'programs'))) {
    await compare(pages, path.basename(file, '.py'), readFileSync(path.join(here, 'programs', file), 'utf8'));
  }
} finally {
  await browser.close();
  await server.stop();
}
