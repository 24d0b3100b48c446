/** The comparator must notice corruptions: each kind of field of the schema is damaged at many places. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseTrace } from '../../src/trace/codec.js';
import type { Trace } from '../../src/trace/schema.js';
import { compare } from '../support/compare.js';
import { KINDS, OPERATORS, sitesOf } from './mutate.js';
import { goldenTrace, programs } from './programs.js';

const SITES_PER_KIND = 12;

/** A linear congruential generator: the same sites in every run. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function traces(): [string, Trace][] {
  const kinds = (gran: string): Trace => parseTrace(readFileSync(new URL(`../../../test/oracle/kinds.${gran}.jsonl`, import.meta.url), 'utf8'));
  return [
    ['kinds line', kinds('line')], ['kinds op', kinds('op')], ['kinds session', kinds('session')],
    ...programs().map((program): [string, Trace] => [program.name, goldenTrace(program, 'line')]),
  ];
}

test('at least 99 % of all corruptions are noticed, and every kind of field was damaged', () => {
  const places = new Map<string, [string, Trace, number][]>();
  for (const [name, trace] of traces()) {
    sitesOf(trace).forEach(({ kind }, index) => places.set(kind, [...(places.get(kind) ?? []), [name, trace, index]]));
  }
  assert.deepEqual(KINDS.filter((kind) => !places.has(kind)), [], 'kinds of fields that no trace has');
  const choose = chooser(7);
  const missed: string[] = [];
  let tried = 0;
  for (const [kind, all] of places) {
    for (let n = 0; n < Math.min(SITES_PER_KIND, all.length); n++) {
      const [name, trace, index] = all[choose(all.length)] as [string, Trace, number];
      for (const [operator, damage] of Object.entries(OPERATORS)) {
        const damaged = structuredClone(trace);
        const site = sitesOf(damaged)[index];
        assert.ok(site);
        if (!damage(site)) continue;
        tried++;
        if (compare(trace, damaged) === null) missed.push(`${operator} ${kind} in ${name}, record ${site.record}: ${JSON.stringify(trace.records[site.record]).slice(0, 300)}`);
      }
    }
  }
  const noticed = `${tried - missed.length} of ${tried} corruptions noticed`;
  console.log([noticed, ...missed].join('\n'));
  assert.ok(missed.length <= tried / 100, noticed);
});
