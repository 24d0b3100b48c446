// npm run bench drawing: how long the browser takes to draw a step, over the programs chosen for the diagram.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../../tools/ensure-browser.mjs';
import { root } from '../../tools/run.mjs';

/** Where the compiled code is; the programs told one by one; the most a step may take in the middle, ms. */
const [out = 'out'] = process.argv.slice(2);
const TOLD = 10, BUDGET = 4;
const { quantile, report, atMost } = await import(path.join(root, out, 'bench/support/report.js'));

const folder = path.join(root, 'test/programs/diagram');
const server = await startDevServer({
  config: { rootDir: root, hostname: '127.1', watch: false, nodeResolve: { browser: true } },
  readCliArgs: false, readFileConfig: false, logStartMessage: false,
});
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.goto(`http://127.0.0.1:${server.config.port}/bench/drawing/page.html`);
  const timesOf = (trace) => page.evaluate(async (from, text) => (await import(`/${from}/bench/drawing/page.js`)).timesOf(text), out, trace);
  const files = readdirSync(folder).filter((file) => file.endsWith('.line.jsonl')).sort();
  await timesOf(readFileSync(path.join(folder, files[0]), 'utf8')); // so that nothing is measured that is run for the first time
  const programs = [];
  for (const file of files) programs.push({ name: file.replace('.line.jsonl', ''), ...await timesOf(readFileSync(path.join(folder, file), 'utf8')) });
  programs.sort((a, b) => b.elements - a.elements);
  const all = (key) => programs.flatMap((program) => program[key]);
  report(`Drawing, ${programs.length} programs, ${all('still').length} steps`, [
    atMost('a still, median', quantile(all('still'), 0.5), 'ms', BUDGET),
    { what: 'a still, our own part, median', value: quantile(all('script'), 0.5), unit: 'ms' },
    { what: 'a still, 95 of 100', value: quantile(all('still'), 0.95), unit: 'ms' },
    atMost('a picture of a film, median', quantile(all('frames'), 0.5), 'ms', BUDGET),
    { what: 'a picture of a film, 95 of 100', value: quantile(all('frames'), 0.95), unit: 'ms' },
    { what: 'the first picture of a film, median', value: quantile(all('firstFrames'), 0.5), unit: 'ms' },
  ]);
  report('The fullest ones: a still, median', programs.slice(0, TOLD).map(({ name, elements, still }) =>
    atMost(`${name}, ${elements} elements`, quantile(still, 0.5), 'ms', BUDGET)));
} finally {
  await browser.close();
  await server.stop();
}
