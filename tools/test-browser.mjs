// The browser half of the tests: @web/test-runner in Chromium, its results counted.
import { startTestRunner, defaultReporter } from '@web/test-runner';

function countSuite(suite, totals) {
  for (const test of suite?.tests ?? []) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) countSuite(inner, totals);
}

/** Runs the test files and adds to `totals`. A browser that cannot be had is one line and one failure. */
export async function runInBrowser(files, totals) {
  let config;
  try {
    ({ default: config } = await import('../web-test-runner.config.mjs'));
  } catch (error) {
    console.error(error.message);
    totals.failed += 1;
    return;
  }
  const runner = await startTestRunner({
    config: { ...config, files, watch: false, reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })] },
    readCliArgs: false, readFileConfig: false, autoExitProcess: false,
  });
  await new Promise((done) => runner.on('finished', done));
  for (const session of runner.sessions.all()) {
    countSuite(session.testResults, totals);
    if (session.errors.length > 0 || !session.testResults) totals.failed += 1;
  }
}
