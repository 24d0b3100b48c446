// npm start: builds, serves the demos and opens (or prints) the address of the get_avg page.
import { bundle, compile, ensureInstalled, root } from './run.mjs';

ensureInstalled();
await compile();
bundle();
const { startDevServer } = await import('@web/dev-server');
const page = '/demos/get-avg.html';
// Only a machine with a screen can open a page; elsewhere the printed address must do.
const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const server = await startDevServer({
  config: { rootDir: root, hostname: '127.1', port: process.env.PORT ? Number(process.env.PORT) : undefined, clearTerminalOnReload: false, open: screen && !process.env.CI ? page : false },
  readCliArgs: false, readFileConfig: false, logStartMessage: false,
});
console.log(`\nclosure-viz: http://127.0.0.1:${server.config.port}${page}\nAll demos:   http://127.0.0.1:${server.config.port}/demos/\nCtrl+C stops.`);
