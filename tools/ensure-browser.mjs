// Finds a Chrome or Chromium; gets one only where none is found. `node tools/ensure-browser.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);
const cache = path.join(root, 'node_modules/.cache/browser');
const log = (text) => console.error(`[browser] ${text}`);

/** Chromium's flags for local test pages: no calls home, and no sandbox on Linux, where containers lack user namespaces. */
export const browserFlags = [
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-gpu',
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

function detectWithLauncher() {
  try {
    return require('chrome-launcher').Launcher.getFirstInstallation();
  } catch {
    return undefined; // it throws where it knows no place to look
  }
}

function detect() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH=${named} does not exist`);
  }
  const places = {
    win32: [process.env['PROGRAMFILES(X86)'], process.env.PROGRAMFILES].filter(Boolean).map((folder) => path.join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  };
  return detectWithLauncher() ?? (places[process.platform] ?? []).find((place) => existsSync(place));
}

function run(command, args, options = {}) {
  log(`${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
}

/** Root on Debian: a container or a build machine. */
function fromApt() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return undefined;
  if (!existsSync('/etc/os-release') || !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  return run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env }) ? '/usr/bin/chromium' : undefined;
}

/** Linux x64, not root: a headless shell that comes inside a package, with the libraries it needs. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = path.join(cache, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(path.join(cache, 'package.json'), '{"private":true}');
    if (!run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', cache, '@sparticuz/chromium@143.0.4'])) return undefined;
  }
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes it unpack its own nss and nspr
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

/** Everyone else: the download of the Chrome team. */
function fromPuppeteer() {
  const args = ['--yes', '@puppeteer/browsers@2', 'install', 'chrome-headless-shell@stable', '--path', cache, '--format', '{{path}}'];
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? stdout.trim().split('\n').pop() : undefined;
}

/** The path of a browser. Throws one clear sentence when there is none and none can be had. */
export async function ensureBrowser() {
  const found = detect();
  if (found) return found;
  log('no Chrome or Chromium found; trying to get one');
  const got = fromApt() ?? (await fromNpm()) ?? fromPuppeteer();
  if (got && existsSync(got)) return got;
  throw new Error('No browser: install Chrome or Chromium, or set CHROME_PATH to one.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureBrowser().then(console.log, (error) => { console.error(error.message); process.exitCode = 1; });
}
