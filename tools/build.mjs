// npm run build: compile and bundle.
import { bundle, compile, ensureInstalled } from './run.mjs';

ensureInstalled();
await compile();
bundle();
