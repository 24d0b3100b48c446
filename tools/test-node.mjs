// The Node half of the tests: Node's own runner, its events counted.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { root } from './run.mjs';

/** Runs the test files (relative to the project) and adds to `totals`. */
export async function runInNode(files, totals) {
  if (files.length === 0) return;
  const events = run({ files: files.map((file) => path.join(root, file)), concurrency: 2 });
  const count = (kind) => ({ details, skip, todo }) => {
    if (details.type === 'suite') return;
    totals[kind === 'failed' ? kind : skip !== undefined || todo !== undefined ? 'skipped' : kind] += 1;
  };
  events.on('test:pass', count('passed'));
  events.on('test:fail', count('failed'));
  const report = events.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
}
