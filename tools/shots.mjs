// npm run shots [-- FILTER]: every demo and every program chosen for the diagram at its key steps, two widths, two
// themes, into shots/ with one page to look at them all. With a filter, only pictures whose name contains it.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
/** Attributes that show what no demo has, and the program to show it with. */
const OPTIONS = [
  { name: 'bytecode', attributes: { show: 'code stage narration output bytecode' }, program: 'k01_get_avg', steps: ['call:avg'] },
  { name: 'bytecode-plain', attributes: { show: 'code stage narration output bytecode', opcodes: 'plain' }, program: 'k01_get_avg', steps: ['call:avg'] },
  { name: 'expression', attributes: { stops: 'expression' }, program: 'k01_get_avg', steps: ['14', '15'] },
  { name: 'question', attributes: {}, code: 'name = input("Your name: ")\nprint("Hello", name)\n', steps: [] },
];
const WIDTHS = [900, 380];
const THEMES = ['light', 'dark'];
const filter = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';

ensureInstalled();
if (!process.argv.includes('--no-build')) {
  await compile();
  bundle();
}
/** Programs chosen for the diagram, each at its fullest step, where something is raised, and at its end. */
const programs = path.join(root, 'test', 'programs', 'diagram');
const textOf = (name) => readFileSync(path.join(programs, `${name}.py`), 'utf8');
const { goldenTimeline, scenesOf } = await import(pathToFileURL(path.join(root, 'out', 'test', 'support', 'goldens.js')).href);

function fullestStep(name) {
  const sizes = scenesOf(goldenTimeline(`diagram/${name}`)).map(({ nodes, links }) => nodes.length + links.length);
  return String(sizes.lastIndexOf(Math.max(...sizes)));
}

const insertions = () => [
  ...readdirSync(programs).filter((file) => file.endsWith('.py')).map((file) => file.slice(0, -'.py'.length)).filter(isWanted)
    .map((name) => ({ name, code: textOf(name), attributes: {}, steps: [fullestStep(name), 'end'] })),
  ...OPTIONS.filter(({ name }) => isWanted(name)).map((option) => ({ ...option, code: option.code ?? textOf(option.program) })),
];

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
    for (const moment of [...MOMENTS, ...misconceptions()]) if (isWanted(nameOf(moment))) await shoot(page, moment, width, theme);
    await page.goto(`http://127.0.0.1:${server.config.port}/demos/index.html`, { waitUntil: 'load' });
    for (const insertion of insertions()) await insert(page, insertion, width, theme);
    await page.close();
  }
}
await browser.close();
await server.stop();

function isWanted(name) {
  return name.includes(filter);
}

function nameOf({ page: name, element }) {
  return `${name.replace(/\.html$/, '')}${element.startsWith('#') ? `-${element.slice(1).replace(' closure-viz', '')}` : ''}`;
}

/** The gallery's elements, each at its end. */
function misconceptions() {
  const page = readFileSync(path.join(root, 'demos', 'misconceptions.html'), 'utf8');
  return [...page.matchAll(/<section id="([^"]+)">/g)].map(([, id]) => ({ page: 'misconceptions.html', element: `#${id} closure-viz`, steps: ['end'] }));
}

async function take(handle, file) {
  await handle.screenshot({ path: path.join(folder, file) });
  taken.push(file);
}

async function insert(page, { name, code, attributes, steps }, width, theme) {
  const handle = await page.evaluateHandle((text, given) => {
    const viz = document.createElement('closure-viz');
    viz.code = text;
    for (const [attribute, value] of Object.entries(given)) viz.setAttribute(attribute, value);
    document.querySelector('main').replaceChildren(viz);
    return viz;
  }, code, attributes);
  await handle.evaluate((viz) => viz.updateComplete.then(() => viz.ready));
  if (steps.length === 0) await take(handle, `${name}-${width}-${theme}.png`);
  await visit(handle, steps, name, width, theme);
}

async function shoot(page, { page: name, element, steps }, width, theme) {
  const url = `http://127.0.0.1:${server.config.port}/demos/${name}`;
  if (page.url() !== url) await page.goto(url, { waitUntil: 'load' });
  const handle = await page.waitForSelector(element);
  await handle.evaluate((viz) => { viz.scrollIntoView(); return viz.ready; });
  await visit(handle, steps, nameOf({ page: name, element }), width, theme);
}

/** Takes a picture at each step. */
async function visit(handle, steps, name, width, theme) {
  for (const step of steps) {
    await handle.evaluate((viz, target) => (viz.shadowRoot.querySelector('.controls') ? viz.goto(target) : undefined), step);
    await new Promise((resolve) => setTimeout(resolve, 250)); // the crossfade
    await take(handle, `${name}-${step.replace(/[^\w]+/g, '-')}-${width}-${theme}.png`);
  }
}

const figure = (file) => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`;
writeFileSync(path.join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Shots</title>
<style>body{font:12px sans-serif;background:#888}figure{display:inline-block;margin:8px;vertical-align:top}img{width:450px;height:auto;display:block}img[src*="-380-"]{width:190px}</style>
${taken.map(figure).join('\n')}\n`);
console.log(`${taken.length} pictures in shots/, all on shots/index.html`);
for (const fault of new Set(faults)) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
