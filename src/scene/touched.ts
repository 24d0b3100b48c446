/** The marks a step leaves until the next one: rings in a role's colour. */
import { objectId } from './box.js';
import type { Happening, NodeId, Touch } from './model.js';
import type { View } from './view.js';

/** Rows of other boxes that refer to a node, by kind of link. */
function referrers(view: View, target: NodeId): { node: NodeId; row: string; link: string }[] {
  return [...view.boxes.values()].flatMap(({ box, items }) =>
    items.filter(({ content }) => content !== null && 'object' in content && objectId(content.object) === target)
      .map(({ key, link }) => ({ node: box.id, row: key, link })));
}

function cellHolders(view: View, cell: NodeId): Touch[] {
  return referrers(view, cell).filter(({ link }) => link === 'free' || link === 'cell')
    .map(({ node, row, link }) => ({ node, row, role: link === 'free' ? 'free' : 'cell' }));
}

const cellsLeft = (cells: readonly NodeId[]): Touch[] => cells.map((cell) => ({ node: cell, row: '', role: 'cell' }));

/** The rows that refer to what a frame returns, while the frame is still there. */
function returned(view: View, frame: NodeId, target: NodeId | null): Touch[] {
  if (target === null || view.boxes.get(frame)?.box.state === 'ghost') return [];
  return referrers(view, target).filter(({ node, link }) => node === frame && link === 'reference').map(({ node, row }) => ({ node, row, role: 'local' }));
}

/** The row of an attribute in the box that had it. */
function attributeMark(view: View, node: NodeId | undefined, name: string): Touch[] {
  const hasRow = node !== undefined && view.boxes.get(node)?.items.some(({ key }) => key === name);
  return hasRow ? [{ node, row: name, role: 'value' }] : [];
}

function marks(view: View, happening: Happening): Touch[] {
  switch (happening.t) {
    case 'call': {
      const rows = view.boxes.get(happening.frame)?.items ?? [];
      return rows.filter(({ key }) => happening.args.includes(key)).map(({ key, scope }) => ({ node: happening.frame, row: key, role: scope === 'cell' ? 'cell' : 'local' }));
    }
    case 'return': return [...cellsLeft(happening.cells), ...returned(view, happening.frame, happening.target)];
    case 'left': return cellsLeft(happening.cells);
    case 'bind': return [{ node: happening.node, row: happening.row, role: happening.scope }];
    case 'mutate': return [{ node: happening.node, row: happening.row, role: 'ok' }, ...referrers(view, happening.node).map(({ node, row }): Touch => ({ node, row, role: 'ok' }))];
    case 'cell-created': return [{ node: happening.cell, row: '', role: 'cell' }];
    case 'cell-set': return [{ node: happening.cell, row: '', role: 'cell' }, ...cellHolders(view, happening.cell)];
    case 'read-free': return [{ node: happening.cell, row: '', role: 'cell' }, { node: happening.frame, row: happening.name, role: 'free' }];
    case 'attribute': return happening.found ? attributeMark(view, happening.stops.at(-1), happening.name) : [];
    case 'class-made': return [{ node: happening.node, row: '', role: 'class' }];
    case 'lookup': return happening.at ? [{ node: happening.at, row: happening.name, role: happening.scope }] : [];
    case 'closure': return [{ node: happening.fn, row: '', role: 'free' }, ...happening.cells.map((cell): Touch => ({ node: cell, row: '', role: 'cell' }))];
    case 'created': return [{ node: happening.node, row: '', role: 'value' }];
    case 'raise': case 'unwind': {
      const unbound = view.boxes.get(happening.frame)?.items.filter(({ content, port }) => content === null && port === 'none') ?? [];
      return [{ node: happening.frame, row: '', role: 'err' }, ...unbound.map(({ key }): Touch => ({ node: happening.frame, row: key, role: 'err' }))];
    }
    default: return [];
  }
}

/** Every mark once, the last that says more than that something is new; marks on what is not shown are left out. */
export function touchedBy(view: View, happenings: readonly Happening[]): Touch[] {
  const found = new Map<string, Touch>();
  for (const touch of happenings.flatMap((happening) => marks(view, happening))) {
    const shown = view.boxes.get(touch.node);
    const key = `${touch.node} ${touch.row}`;
    if (touch.role === 'value' && found.has(key)) continue;
    if (shown && (touch.row === '' || shown.items.some((item) => item.key === touch.row))) found.set(key, touch);
  }
  return [...found.values()];
}
