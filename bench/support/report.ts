/** How a benchmark tells its figures: one line each, the budget beside it. */

export interface Figure { what: string; value: number; unit: string; budget?: string; met?: boolean }

const rounded = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 3);

export function report(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { what, value, unit, budget = '', met } of figures) {
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    console.log(`  ${what.padEnd(46)}${rounded(value).padStart(10)} ${unit.padEnd(10)}${budget.padEnd(14)}${verdict}`.trimEnd());
  }
}

/** A figure that must not be above its budget. */
export const atMost = (what: string, value: number, unit: string, budget: number): Figure =>
  ({ what, value, unit, budget: `≤ ${budget.toLocaleString('en')}`, met: value <= budget });

/** A figure that must not be below its budget. */
export const atLeast = (what: string, value: number, unit: string, budget: number): Figure =>
  ({ what, value, unit, budget: `≥ ${budget.toLocaleString('en')}`, met: value >= budget });

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The value below which a share of all values lies; `share` is 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
