/** What a still keeps of the steps before it: where links led until now, and the frames that an exception has left. */
import type { PlacedLink, PlacedNode, PlacedScene, Plan } from '../layout/model.js';
import type { Happening, NodeId } from '../scene/model.js';
import { portKey } from './pen.js';

/** The places of so many steps before a still; null before the first. Asked only where they matter, since places cost time. */
export type Past = (back: number) => PlacedScene | null;

export const NO_PAST: Past = () => null;

export function pastOf(plan: Pick<Plan, 'at' | 'first'>, step: number): Past {
  return (back) => (step - back < (plan.first ?? 0) ? null : plan.at(step - back));
}

export function raisingIn({ boxes }: PlacedScene): PlacedNode | undefined {
  for (const box of boxes.values()) if (box.node.kind === 'frame' && box.node.state === 'raising') return box;
  return undefined;
}

/** The frames that the exception on its way has left behind, the innermost first, as they last stood. */
export function framesLeft(past: Past, now: PlacedScene): PlacedNode[] {
  const left: PlacedNode[] = [];
  let after: PlacedScene | null = now;
  for (let back = 1; after && raisingIn(after); back++) {
    const before = past(back), raising = before && raisingIn(before);
    const state = raising && after.boxes.get(raising.node.id)?.node.state;
    if (raising && (state === undefined || state === 'ghost')) left.unshift(raising);
    after = before;
  }
  return left;
}

/** The row that an event has turned to something else. */
function turnedRow(h: Happening): [NodeId, string] | null {
  switch (h.t) {
    case 'bind': return h.fresh ? null : [h.node, h.row];
    case 'cell-set': return [h.cell, ''];
    case 'mutate': return h.kind === 'set' ? [h.node, h.row] : null;
    default: return null;
  }
}

/** Links that a row had before this step turned it to something else. What they led to is still drawn where it was. */
export function formerLinks(happenings: readonly Happening[], past: Past, now: PlacedScene): PlacedLink[] {
  const rows = new Set(happenings.map(turnedRow).flatMap((row) => (row ? [portKey(...row)] : [])));
  const before = rows.size === 0 ? null : past(1);
  return [...(before?.links.values() ?? [])].filter(({ link }) => rows.has(portKey(link.from, link.row)) && !now.links.has(link.id)
    && now.boxes.has(link.to) && now.boxes.has(link.from));
}
