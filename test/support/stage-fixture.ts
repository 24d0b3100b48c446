/** Hand-made placed scenes for the stage's tests: the return of get_avg, wide and narrow, and a sheet of all shapes. */
import type { Column, PlacedLink, PlacedNode, PlacedScene, Plan, Point, Rect, Route, Segment } from '../../src/layout/model.js';
import { MORE } from '../../src/layout/sizes.js';
import type { Happening, Link, LinkId, LinkKind, NodeId, NodeKind, Row, Scene, SceneNode, Slot, Touch } from '../../src/scene/model.js';

export function id(name: string): NodeId {
  return name as NodeId;
}

export function row(label: string, scope: Row['scope'], port: Row['port'], value: string | null = null): Row {
  return { key: label, label, scope, port, value };
}

export function node(name: string, kind: NodeKind, parts: Partial<SceneNode>): SceneNode {
  return {
    id: id(name), kind, title: name, tag: '', mono: false, state: 'plain', shape: 'box', rows: [], slots: [], more: 0,
    value: null, note: '', depth: -1, creator: null, description: '', ...parts,
  };
}

/** A box with rows of `pitch` px below its header, as the layout places them. */
export function place(n: SceneNode, r: Rect, header: number, pitch: number): PlacedNode {
  const rows = new Map(n.rows.map((item, i) => [item.key, { y: r.y + header + pitch / 2 + i * pitch + (n.kind === 'frame' ? 2 : 0), h: pitch }]));
  return { ...r, node: n, header, rows, slots: new Map() };
}

/** A tray of equally wide slots. */
export function tray(n: SceneNode, r: Rect, slotWidth: number): PlacedNode {
  const keys = [...n.slots.map(({ key }) => key), ...(n.more > 0 ? [MORE] : [])];
  const slots = new Map(keys.map((key, i) => [key, { x: r.x + i * slotWidth, y: r.y, w: slotWidth, h: r.h }]));
  return { ...r, node: n, header: 0, rows: new Map(), slots };
}

export function slots(...texts: string[]): Slot[] {
  return texts.map((content, i) => ({ key: String(i), text: content }));
}

/** A route from path numbers: pairs are lines, triples of pairs cubics. */
export function route(start: [number, number], ...pieces: number[][]): Route {
  const at = (piece: number[], i: number): Point => ({ x: piece[i] ?? NaN, y: piece[i + 1] ?? NaN });
  return {
    start: { x: start[0], y: start[1] },
    segments: pieces.map((piece): Segment => (piece.length === 2
      ? { t: 'line', to: at(piece, 0) }
      : { t: 'cubic', c1: at(piece, 0), c2: at(piece, 2), to: at(piece, 4) })),
  };
}

export function link(kind: LinkKind, from: string, rowKey: string, to: string, way: Route): PlacedLink {
  const l: Link = { id: `${from}.${rowKey}>${to}.${kind}` as LinkId, kind, from: id(from), row: rowKey, to: id(to) };
  return { link: l, route: way };
}

export function placed(boxes: PlacedNode[], links: PlacedLink[]): PlacedScene {
  return { boxes: new Map(boxes.map((box) => [box.node.id, box])), links: new Map(links.map((l) => [l.link.id, l])) };
}

/** Places and scenes that are consistent with each other. */
export interface Fixture { plan: Plan; scenes: Scene[] }

export function fixture(plan: Omit<Plan, 'at'>, steps: { placed: PlacedScene; touched: Touch[]; happenings: Happening[] }[]): Fixture {
  const at = (step: number): PlacedScene => {
    const found = steps[step];
    if (!found) throw new Error(`The fixture has no step ${step}`);
    return found.placed;
  };
  const scenes = steps.map((s, step): Scene => ({
    step, line: 0, next: 0, event: 'line', nodes: [...s.placed.boxes.values()].map((box) => box.node),
    links: [...s.placed.links.values()].map((l) => l.link), touched: s.touched, happenings: s.happenings, expression: null,
  }));
  return { plan: { ...plan, at }, scenes };
}

const CELL_NODE = node('o3', 'cell', { title: 'values', state: 'live', shape: 'capsule', creator: id('f1') });
const EMPTY_LIST = node('o4', 'list', { title: 'list', shape: 'tray', slots: [] });
const GET_AVG = node('o1', 'function', { title: 'get_avg()', mono: true });
const AVG = node('o2', 'function', { title: 'avg(x)', mono: true, rows: [row('values', 'free', 'diamond')] });

const RUNNING = node('f1', 'frame', {
  title: 'get_avg', tag: 'running', state: 'running', depth: 1,
  rows: [row('values', 'cell', 'dot'), row('avg', 'local', 'dot')],
});
const MODULE = node('module', 'frame', { tag: 'global', state: 'module', depth: 0, rows: [row('get_avg', 'global', 'dot')] });

type Step = Parameters<typeof fixture>[1][number];

/** The steps of the story: get_avg is defined; it is about to return; it has returned and the module has bound `a`. */
function getAvgSteps(narrow: boolean): [defined: Step, before: Step, after: Step] {
  const cut = RUNNING.rows.map((r): Row => ({ ...r, port: 'cut' }));
  const ghost: SceneNode = { ...RUNNING, tag: 'returned', state: 'ghost', rows: cut, note: 'popped off the stack' };
  const bound: SceneNode = { ...MODULE, rows: [...MODULE.rows, row('a', 'global', 'dot')] };
  const kept: SceneNode = { ...CELL_NODE, note: 'kept alive by avg' };
  const g = narrow ? NARROW : WIDE;
  const heap = (cell: SceneNode): PlacedNode[] => [
    place(GET_AVG, g.getAvg, g.header, g.pitch), place(AVG, g.avg, g.header, g.pitch),
    { ...g.cell, node: cell, header: 0, rows: new Map(), slots: new Map() }, tray(EMPTY_LIST, g.list, 0),
  ];
  const common = [
    link('reference', 'module', 'get_avg', 'o1', g.toGetAvg), link('free', 'o2', 'values', 'o3', g.free), link('value', 'o3', '', 'o4', g.value),
  ];
  const before = placed(
    [place(MODULE, { ...g.module, h: g.module.h - g.pitch }, g.header, g.pitch), place(RUNNING, g.frame, g.header, g.pitch), ...heap(CELL_NODE)],
    [...common, link('cell', 'f1', 'values', 'o3', g.trail), link('reference', 'f1', 'avg', 'o2', g.frameToAvg)],
  );
  const after = placed(
    [place(bound, g.module, g.header, g.pitch), place(ghost, g.frame, g.header, g.pitch), ...heap(kept)],
    [...common, link('reference', 'module', 'a', 'o2', g.toAvg), link('trail', 'f1', 'values', 'o3', g.trail)],
  );
  const defined = placed(
    [place(MODULE, { ...g.module, h: g.module.h - g.pitch }, g.header, g.pitch), place(GET_AVG, g.getAvg, g.header, g.pitch)],
    [link('reference', 'module', 'get_avg', 'o1', g.toGetAvg)],
  );
  return [
    { placed: defined, touched: [{ node: id('module'), row: 'get_avg', role: 'global' }], happenings: [{ t: 'created', node: id('o1') }] },
    {
      placed: before, touched: [],
      happenings: [
        { t: 'call', frame: id('f1'), fn: id('o1'), caller: id('module'), args: [], defaults: [] },
        { t: 'cell-created', cell: id('o3'), frame: id('f1') }, { t: 'closure', fn: id('o2'), cells: [id('o3')] },
      ],
    },
    {
      placed: after,
      touched: [{ node: id('module'), row: 'a', role: 'global' }, { node: id('o3'), row: '', role: 'cell' }],
      happenings: [
        { t: 'return', frame: id('f1'), to: id('module'), value: '', target: id('o2'), ghost: true, name: 'get_avg', cells: [id('o3')] },
        { t: 'bind', node: id('module'), row: 'a', fresh: true, scope: 'global', target: id('o2'), value: null },
      ],
    },
  ];
}

function getAvg(narrow: boolean, steps: Step[]): Fixture {
  const g = narrow ? NARROW : WIDE;
  return fixture({ variant: narrow ? 'narrow' : 'wide', width: g.world[0], height: g.world[1], columns: g.columns, zone: g.zone }, steps);
}

function column(heading: Column['heading'], textX: number, textY: number, anchor: Column['anchor'] = 'start'): Column {
  return { heading, x: textX, w: 100, anchor, textX, textY };
}

const WIDE = {
  world: [548, 400] as [number, number], header: 32, pitch: 28,
  columns: [column('frames', 24, 32), column('functions', 202, 32), column('cells', 399, 32, 'middle'), column('values', 484, 32)],
  zone: { x: 334, y: 46, w: 130, h: 338 },
  module: { x: 24, y: 58, w: 134, h: 94 }, frame: { x: 24, y: 204, w: 134, h: 94 },
  getAvg: { x: 202, y: 90, w: 108, h: 32 }, avg: { x: 202, y: 168, w: 108, h: 64 },
  cell: { x: 350, y: 195, w: 98, h: 40 }, list: { x: 484, y: 198, w: 44, h: 34 },
  toGetAvg: route([158, 106], [202, 106]),
  toAvg: route([158, 134], [180, 134, 180, 184, 202, 184]),
  frameToAvg: route([158, 280], [180, 280, 180, 184, 202, 184]),
  free: route([310, 215], [350, 215]), value: route([448, 215], [484, 215]),
  trail: route([158, 252], [180, 252, 180, 246, 202, 246], [310, 246], [334, 246, 328, 224, 348, 224]),
};

const NARROW: typeof WIDE = {
  world: [380, 250], header: 28, pitch: 24,
  columns: [column('frames', 12, 20), column('functions', 154, 20), column('cells', 324, 20, 'middle')],
  zone: { x: 271, y: 30, w: 106, h: 212 },
  module: { x: 12, y: 36, w: 116, h: 82 }, frame: { x: 12, y: 144, w: 116, h: 82 },
  getAvg: { x: 154, y: 64, w: 100, h: 28 }, avg: { x: 154, y: 116, w: 98, h: 56 },
  cell: { x: 280, y: 139, w: 88, h: 36 }, list: { x: 317, y: 203, w: 50, h: 28 },
  toGetAvg: route([128, 78], [154, 78]),
  toAvg: route([128, 102], [141, 102, 141, 130, 154, 130]),
  frameToAvg: route([128, 210], [141, 210, 141, 130, 154, 130]),
  free: route([252, 157], [280, 157]), value: route([353, 157], [353, 203]),
  trail: route([128, 186], [141, 186, 140, 188, 154, 188], [252, 188], [266, 188, 266, 166, 278, 166]),
};

/** The return alone, in two steps. */
export const getAvgWide: Fixture = getAvg(false, getAvgSteps(false).slice(1));
export const getAvgNarrow: Fixture = getAvg(true, getAvgSteps(true).slice(1));
/** All three steps. */
export const getAvgStory: Fixture = getAvg(false, getAvgSteps(false));

/** Every node shape, state and link kind, where the sheet of shapes has them. */
export function shapeSheet(): PlacedScene {
  const frame = (name: string, x: number, parts: Partial<SceneNode>, h = 82): PlacedNode =>
    place(node(name, 'frame', { state: 'waiting', depth: 1, ...parts }), { x, y: 52, w: 136, h }, 28, 24);
  const box = (n: SceneNode, x: number, w: number): PlacedNode => place(n, { x, y: 230, w, h: 28 + n.rows.length * 24 + (n.rows.length ? 4 : 0) }, 28, 26);
  const list = (name: string, kind: NodeKind, x: number, w: number, ...texts: string[]): PlacedNode =>
    tray(node(name, kind, { title: kind, shape: 'tray', slots: slots(...texts) }), { x, y: 422, w, h: 30 }, w / Math.max(texts.length, 1));
  const cell = (name: string, x: number, w: number, parts: Partial<SceneNode>): PlacedNode =>
    ({ x, y: 548, w, h: 40, header: 0, rows: new Map(), slots: new Map(), node: node(name, 'cell', { shape: 'capsule', state: 'live', ...parts }) });
  const long = node('long', 'list', { title: 'list', shape: 'tray', slots: slots('0', '1', '2', '3', '4', '5'), more: 14 });
  const boxes: PlacedNode[] = [
    frame('module', 24, { tag: 'global', state: 'module', depth: 0, rows: [row('n', 'global', 'none', '3'), row('fs', 'global', 'dot')] }),
    frame('make', 184, { tag: 'running', state: 'running', rows: [row('i', 'cell', 'dot'), row('x', 'local', 'none', '10')] }),
    frame('outer', 344, { tag: 'waiting', rows: [row('k', 'local', 'none', '2'), row('f', 'local', 'dot')] }),
    frame('fib(6)', 504, { tag: '2 names', state: 'folded' }, 28),
    frame('ghost', 664, { title: 'get_avg', tag: 'returned', state: 'ghost', rows: [row('values', 'cell', 'cut'), row('avg', 'local', 'cut')] }),
    frame('parse', 824, { tag: 'KeyError', state: 'raising', rows: [row('s', 'local', 'none', "'x'")] }, 58),
    box(node('get_avg()', 'function', { mono: true }), 24, 136),
    box(node('h(x, acc)', 'function', { mono: true, rows: [row('i', 'free', 'diamond'), row('acc =', 'default', 'square')] }), 184, 136),
    box(node('class Counter', 'class', { rows: [row('total', 'plain', 'none', '2'), row('inc', 'plain', 'none', 'ƒ')] }), 364, 116),
    box(node('Counter', 'instance', { rows: [row('n', 'plain', 'none', '5'), row('step', 'plain', 'none', '1')] }), 504, 116),
    box(node('count(5)', 'generator', { state: 'paused', rows: [row('i', 'plain', 'none', '1'), row('n', 'plain', 'none', '5')] }), 644, 136),
    place(node('Node', 'instance', { shape: 'line', value: '12', rows: [row('next', 'plain', 'dot')] }), { x: 804, y: 230, w: 116, h: 26 }, 26, 24),
    list('list', 'list', 24, 102, '10', '11', '12'), list('none', 'list', 156, 46), list('tuple', 'tuple', 240, 80, "'a'", '1'),
    tray(long, { x: 364, y: 422, w: 220, h: 30 }, 30),
    place(node('dict', 'dict', { rows: [row("'a'", 'plain', 'dot'), row("'b'", 'plain', 'none', '2')] }), { x: 624, y: 408, w: 116, h: 72 }, 24, 22),
    place(node('refs', 'list', { title: 'list', rows: [row('0', 'plain', 'dot'), row('1', 'plain', 'dot')] }), { x: 780, y: 408, w: 110, h: 72 }, 24, 22),
    cell('c1', 30, 98, { title: 'values' }), cell('c2', 210, 98, { title: 'i', value: '9' }), cell('c3', 390, 118, { title: 'avg', state: 'unset' }),
    cell('c4', 620, 98, { title: 'count' }), cell('c5', 806, 98, { title: 'values', state: 'dying' }),
  ];
  const further = (n: SceneNode, i: number): PlacedNode => place(n, { x: 24 + (i % 6) * 160, y: 780 + Math.floor(i / 6) * 110, w: 140, h: 28 + n.rows.length * 24 + (n.rows.length ? 4 : 0) }, n.shape === 'line' ? 0 : 28, 24);
  boxes.push(...[
    node('resumed', 'generator', { title: 'count(5)', mono: true, state: 'running', tag: 'on the stack' }),
    node('over', 'generator', { title: 'count', mono: true, state: 'finished', tag: 'finished' }),
    node('bound', 'method', { title: 'inc(self)', mono: true, rows: [row('self', 'plain', 'dot')] }),
    node('math', 'module', { tag: 'module', rows: [row('pi', 'plain', 'none', '3.14')] }),
    node('KeyError', 'exception', { rows: [row('args', 'plain', 'none', "'x'")] }),
    node('list_iterator', 'iterator', { rows: [row('of', 'plain', 'dot'), row('next', 'plain', 'none', '2')] }),
    node('Lock', 'opaque', { rows: [row('·', 'plain', 'dot')] }),
    node('crowd', 'opaque', { title: '', shape: 'line', more: 12 }),
    node('middle', 'frame', { title: 'fib(5)', state: 'folded', more: 12, depth: 2 }),
    node('dead list', 'list', { title: 'list', state: 'dying', rows: [row('0', 'plain', 'dot')] }),
    node('dead f', 'function', { title: 'f()', mono: true, state: 'dying', rows: [row('n', 'free', 'diamond')] }),
    node('gone', 'frame', { title: 'get_averages', tag: '↩', state: 'ghost', depth: 1 }),
  ].map(further));
  const curve = (kind: LinkKind, x: number): PlacedLink => link(kind, `s${x}`, '', `t${x}`, route([x, 694], [x + 45, 694, x + 45, 716, x + 90, 716]));
  const kinds: LinkKind[] = ['reference', 'free', 'cell', 'value', 'default', 'trail', 'exception'];
  const links: PlacedLink[] = [
    ...kinds.map((kind, i) => curve(kind, 30 + i * 134)),
    link('free', 'h(x, acc)', 'i', 'free-end', route([320, 271], [338, 271])),
    link('default', 'h(x, acc)', 'acc =', 'default-end', route([317, 297], [337, 297])),
    link('reference', 'Node', 'next', 'elsewhere', route([920, 243], [940, 243])),
    link('value', 'c1', '', 'x1', route([128, 568], [134, 568])), link('value', 'c4', '', 'x4', route([718, 568], [724, 568])), link('value', 'c5', '', 'x5', route([904, 568], [910, 568])),
    ...[540, 568, 596].map((y) => link('free', `u${y}`, '', 'c4', route([566, y], [593, y, 593, 568, 620, 568]))),
  ];
  return placed(boxes, links);
}
