/** The comparator must notice corruptions: each kind of field of the schema is damaged at many places. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseTrace } from '../../src/trace/codec.js';
import type { Trace, TraceRecord } from '../../src/trace/schema.js';
import { compare } from '../support/compare.js';
import { KINDS, OPERATORS, sitesOf } from './mutate.js';
import type { Site } from './mutate.js';
import { goldenTrace, programs } from './programs.js';

const SITES_PER_KIND = 6;

/** A linear congruential generator: the same sites in every run. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** A reader that stumbles over a damaged trace has noticed it as well. */
function isNoticed(trace: Trace, damaged: Trace): boolean {
  try {
    return compare(trace, damaged) !== null;
  } catch {
    return true;
  }
}

function traces(): [string, Trace][] {
  const kinds = (gran: string): Trace => parseTrace(readFileSync(new URL(`../../../test/oracle/kinds.${gran}.jsonl`, import.meta.url), 'utf8'));
  return [
    ['kinds line', kinds('line')], ['kinds op', kinds('op')], ['kinds session', kinds('session')],
    ...programs().map((program): [string, Trace] => [program.name, goldenTrace(program, 'line')]),
  ];
}

interface Place { name: string; trace: Trace; record: number; site: number }

function placesByKind(): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [name, trace] of traces()) {
    trace.records.forEach((record, index) => {
      sitesOf(record).forEach(({ kind }, site) => {
        const found = places.get(kind);
        const place = { name, trace, record: index, site };
        if (found) found.push(place); else places.set(kind, [place]);
      });
    });
  }
  return places;
}

/** The trace with one field damaged, or null where the operator would change nothing there. */
function damagedTrace({ trace, record, site }: Place, damage: (site: Site) => boolean): Trace | null {
  const copy = structuredClone(trace.records[record] as TraceRecord);
  return damage(sitesOf(copy)[site] as Site) ? { ...trace, records: trace.records.with(record, copy) } : null;
}

test('at least 99 % of all corruptions are noticed, and every kind of field was damaged', () => {
  const places = placesByKind();
  assert.deepEqual(KINDS.filter((kind) => !places.has(kind)), [], 'kinds of fields that no trace has');
  const choose = chooser(7);
  const missed: string[] = [];
  let tried = 0;
  for (const [kind, all] of places) {
    for (let n = 0; n < Math.min(SITES_PER_KIND, all.length); n++) {
      const place = all[choose(all.length)] as Place;
      for (const [operator, damage] of Object.entries(OPERATORS)) {
        const damaged = damagedTrace(place, damage);
        if (damaged === null) continue;
        tried++;
        if (!isNoticed(place.trace, damaged)) missed.push(`missed: ${operator} ${kind} in ${place.name}, record ${place.record}`);
      }
    }
  }
  const noticed = `${tried - missed.length} of ${tried} corruptions noticed`;
  console.log([noticed, ...missed].join('\n'));
  assert.ok(missed.length <= tried / 100, noticed);
});
