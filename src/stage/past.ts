/** What a still keeps of the steps before it: where links led until now, and the frames that an exception has left. */
import type { PlacedLink, PlacedNode, PlacedScene, Plan } from '../layout/model.js';
import type { Happening, NodeId } from '../scene/model.js';
import { portKey } from './pen.js';

export interface Past {
  /** Places of the step before; null at the first. */
  before: PlacedScene | null;
  /** Frames that the exception on its way has left behind, the innermost first, as they last stood. */
  left: readonly PlacedNode[];
}

export const NO_PAST: Past = { before: null, left: [] };

export function pastOf(plan: Pick<Plan, 'at' | 'first'>, step: number): Past {
  return step === (plan.first ?? 0) ? NO_PAST : { before: plan.at(step - 1), left: framesLeft(plan, step) };
}

export function raisingIn({ boxes }: PlacedScene): PlacedNode | undefined {
  return [...boxes.values()].find(({ node }) => node.kind === 'frame' && node.state === 'raising');
}

/** Goes back while an exception is on its way and gathers the frames that raised and are not there any more. */
function framesLeft(plan: Pick<Plan, 'at' | 'first'>, step: number): PlacedNode[] {
  const left: PlacedNode[] = [];
  let after = plan.at(step);
  for (let at = step - 1; at >= (plan.first ?? 0) && raisingIn(after); at--) {
    const before = plan.at(at), raising = raisingIn(before);
    const now = raising && after.boxes.get(raising.node.id)?.node.state;
    if (raising && (now === undefined || now === 'ghost')) left.unshift(raising);
    after = before;
  }
  return left;
}

/** Links that a row had before this step turned it to something else. What they led to is still drawn where it was. */
export function formerLinks(happenings: readonly Happening[], { before }: Past, now: PlacedScene): PlacedLink[] {
  if (!before) return [];
  const rows = new Set(happenings.flatMap((h): string[] => {
    const row: [NodeId, string] | null = h.t === 'bind' && !h.fresh ? [h.node, h.row] : h.t === 'cell-set' ? [h.cell, '']
      : h.t === 'mutate' && h.kind === 'set' ? [h.node, h.row] : null;
    return row ? [portKey(...row)] : [];
  }));
  return [...before.links.values()].filter(({ link }) => rows.has(portKey(link.from, link.row)) && !now.links.has(link.id)
    && now.boxes.has(link.to) && now.boxes.has(link.from));
}
