/** A plan measured over all its steps: what the layout promises of every picture and of what lasts from one to the next. */
import type { PlacedNode, PlacedScene, Plan, Route } from '../../src/layout/model.js';
import type { NodeId } from '../../src/scene/model.js';
import { crossings, foreignHits, outside, overlaps } from './figures.js';

export interface Survey {
  /** Faults, each told in words with its step. */
  overlaps: string[];
  hits: string[];
  outside: string[];
  /** Boxes that stand elsewhere than at the step before, but for frames of a stack that folds. */
  moved: string[];
  /** Links that run otherwise than at the step before, but for those of frames that slide. */
  rerouted: string[];
  /** Mean over the steps. */
  crossings: number;
}

/** All faults. */
export const faultsOf = ({ overlaps: overlapping, hits, outside: beyond, moved, rerouted }: Survey): string[] =>
  [...overlapping, ...hits, ...beyond, ...moved, ...rerouted];

const sameRoute = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The stack of this picture or of the one before is folded: then its frames slide. */
const folds = (before: PlacedScene, now: PlacedScene): boolean =>
  [before, now].some(({ boxes }) => [...boxes.values()].some(({ node }) => node.state === 'folded'));

const stays = (before: PlacedNode | undefined, now: PlacedNode): boolean => !before || (before.x === now.x && before.y === now.y);

function compare(before: PlacedScene, now: PlacedScene, at: string, survey: Survey): void {
  const sliding = new Set<NodeId>();
  for (const [id, box] of now.boxes) {
    const former = before.boxes.get(id);
    if (stays(former, box)) continue;
    if (box.node.kind === 'frame' && folds(before, now)) sliding.add(id);
    else survey.moved.push(`${id}: ${former?.x},${former?.y} → ${box.x},${box.y}${at}`);
  }
  for (const [id, { link, route }] of now.links) {
    const past = before.links.get(id);
    if (past && !sliding.has(link.from) && !sameRoute(past.route, route)) survey.rerouted.push(`${id}: ${JSON.stringify(past.route)} → ${JSON.stringify(route)}${at}`);
  }
}

/** Places at the steps `first` … `last`. */
export function survey(plan: Plan, first: number, last: number): Survey {
  const found: Survey = { overlaps: [], hits: [], outside: [], moved: [], rerouted: [], crossings: 0 };
  let before: PlacedScene | null = null;
  for (let step = first; step <= last; step++) {
    const at = ` at step ${step}`;
    const now = plan.at(step);
    const told = (faults: string[]): string[] => faults.map((fault) => fault + at);
    found.overlaps.push(...told(overlaps(now)));
    found.hits.push(...told(foreignHits(now)));
    found.outside.push(...told(outside(now, plan.width, plan.height)));
    found.crossings += crossings(now) / (last - first + 1);
    if (before) compare(before, now, at, found);
    before = now;
  }
  return found;
}
