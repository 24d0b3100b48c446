/**
 * The places that the interpreter visits as it looks for a name or an attribute: only the real ones. A name's scope is
 * fixed before the run, so nothing walks from the innermost scope outwards; a search does happen from a class body to the
 * module (LOAD_NAME), from the module to the builtins (LOAD_GLOBAL), and from an instance to its class and the bases of that.
 */
import type { PlacedNode, PlacedScene } from '../layout/model.js';
import type { Happening, NodeId } from '../scene/model.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** One stop of a search: a row, or the head of a box (row ''). `shelf`: the builtins, which stand at the module's upper edge. */
export interface Visit { box: PlacedNode; row: string; shelf: boolean; place: number }

/** A search visits at most so many places in a picture. */
const SHOWN = 4;

function moduleOf(placed: PlacedScene): PlacedNode | undefined {
  return [...placed.boxes.values()].find(({ node }) => node.kind === 'frame' && node.depth === 0);
}

/** Where a name is looked for, in order. A place that is not drawn is left out. */
export function lookupVisits(placed: PlacedScene, { name, scope, at }: Of<'lookup'>): Visit[] {
  const boxes = [...placed.boxes.values()], module = moduleOf(placed);
  const visit = (box: PlacedNode | undefined, shelf = false): { box: PlacedNode; row: string; shelf: boolean }[] =>
    (box ? [{ box, row: !shelf && box.rows.has(name) ? name : '', shelf }] : []);
  const body = boxes.find(({ node }) => node.kind === 'frame' && node.state === 'running' && node.rows.some((row) => row.scope === 'class'));
  const stops = scope === 'builtin' ? [...visit(body), ...visit(module), ...visit(module, true)]
    : scope === 'global' ? [...visit(body), ...visit(module)]
    : visit(at === null ? undefined : placed.boxes.get(at));
  return stops.map((stop, i) => ({ ...stop, place: i + 1 }));
}

/** Where an attribute is looked for, in order: of a long way the first stops and the last. */
export function attributeVisits(placed: PlacedScene, { name, stops }: Of<'attribute'>): Visit[] {
  const all = stops.flatMap((id: NodeId, i) => {
    const box = placed.boxes.get(id);
    return box ? [{ box, row: box.rows.has(name) ? name : '', shelf: false, place: i + 1 }] : [];
  });
  return all.length > SHOWN ? [...all.slice(0, SHOWN - 1), ...all.slice(-1)] : all;
}

/** How many stops the longest search for a name and the longest search for an attribute take in a step. */
export function visitsOf(placed: PlacedScene, happenings: readonly Happening[]): { names: number; attributes: number } {
  let names = 0, attributes = 0;
  for (const h of happenings) {
    if (h.t === 'lookup') names = Math.max(names, lookupVisits(placed, h).length);
    if (h.t === 'attribute') attributes = Math.max(attributes, attributeVisits(placed, h).length);
  }
  return { names, attributes };
}
