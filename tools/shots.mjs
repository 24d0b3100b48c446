// npm run shots: every demo at its key steps, two widths, two themes, into shots/ with one page to look at them all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, compile, ensureInstalled, root } from './run.mjs';

/** Page, element and the steps at which to look at it (what the element's `goto` takes). */
const MOMENTS = [
  { page: 'get-avg.html', element: 'closure-viz', steps: ['0', 'call:get_avg', 'return:get_avg', 'call:avg', 'return:avg', 'end'] },
  { page: 'two-averagers.html', element: 'closure-viz', steps: ['return:get_avg#2', 'call:avg#1', 'end'] },
  { page: 'article.html', element: '#s1', steps: ['call:p', 'raise', 'end'] },
  { page: 'article.html', element: '#s3', steps: ['raise'] },
  { page: 'article.html', element: '#s4', steps: ['end'] },
  { page: 'article.html', element: '#s5', steps: ['call:__call__#2', 'end'] },
  { page: 'article.html', element: '#s6', steps: ['return:get_avg', 'end'] },
  { page: 'article.html', element: '#s7', steps: ['end'] },
  { page: 'article.html', element: '#s8', steps: ['raise'] },
  { page: 'article.html', element: '#s9', steps: ['call:avg#2', 'end'] },
  { page: 'article.html', element: '#s10', steps: ['call:avg#2', 'end'] },
  { page: 'article.html', element: '#s10b', steps: ['end'] },
  { page: 'article.html', element: '#s11', steps: ['end'] },
  { page: 'article.zh.html', element: '#s6', steps: ['return:get_avg'] },
  ...['syntax', 'nonlocal', 'unsupported', 'endless', 'comments', 'empty'].map((id) => ({ page: 'faults.html', element: `#${id}`, steps: ['end'] })),
];
const WIDTHS = [900, 380];
const THEMES = ['light', 'dark'];

ensureInstalled();
if (!process.argv.includes('--no-build')) {
  await compile();
  bundle();
}
const folder = path.join(root, 'shots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const [{ startDevServer }, { default: puppeteer }, { browserFlags, ensureBrowser }] =
  await Promise.all([import('@web/dev-server'), import('puppeteer-core'), import('./ensure-browser.mjs')]);
const server = await startDevServer({ config: { rootDir: root, hostname: '127.1', watch: false }, readCliArgs: false, readFileConfig: false, logStartMessage: false });
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });

const taken = [];
const faults = [];
// The dev server takes what nobody caught for itself, and would wait for ever.
process.on('unhandledRejection', (error) => { console.error(error); process.exit(1); });
process.on('uncaughtException', (error) => { console.error(error); process.exit(1); });
for (const width of WIDTHS) {
  for (const theme of THEMES) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`); });
    await page.setViewport({ width: width === 380 ? 380 : width + 80, height: 900, deviceScaleFactor: 2 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const moment of MOMENTS) await shoot(page, moment, width, theme);
    await page.close();
  }
}
await browser.close();
await server.stop();

async function shoot(page, { page: name, element, steps }, width, theme) {
  const url = `http://127.0.0.1:${server.config.port}/demos/${name}`;
  if (page.url() !== url) await page.goto(url, { waitUntil: 'load' });
  const handle = await page.waitForSelector(element);
  await handle.evaluate((viz) => { viz.scrollIntoView(); return viz.ready; });
  for (const step of steps) {
    await handle.evaluate((viz, target) => (viz.shadowRoot.querySelector('.controls') ? viz.goto(target) : undefined), step);
    await new Promise((resolve) => setTimeout(resolve, 250)); // the crossfade
    const file = `${name.replace(/\.html$/, '')}${element.startsWith('#') ? `-${element.slice(1)}` : ''}-${step.replace(/[^\w]+/g, '-')}-${width}-${theme}.png`;
    await handle.screenshot({ path: path.join(folder, file) });
    taken.push(file);
  }
}

const figure = (file) => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`;
writeFileSync(path.join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Shots</title>
<style>body{font:12px sans-serif;background:#888}figure{display:inline-block;margin:8px;vertical-align:top}img{width:450px;height:auto;display:block}img[src*="-380-"]{width:190px}</style>
${taken.map(figure).join('\n')}\n`);
console.log(`${taken.length} pictures in shots/, all on shots/index.html`);
for (const fault of new Set(faults)) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
