/**
 * Between two pictures. A picture is a tree of primitives with keys; what has the same key in both is the same thing
 * and changes, what is only in one comes or goes. Tracks say when, for a key and everything below it.
 */
import { fix, mixNumber, mixRoute, mixString } from './geometry.js';
import { faded } from './primitives.js';
import type { Attributes, Group, Primitive, Shape, Text, Wire } from './primitives.js';

/** A span of a film, ms from its start. */
export interface Window { start: number; end: number }

/** `mix`: geometry moves, wires draw. `fade`: nothing moves. `slide`: old text leaves upwards, new text comes from below. */
export type How = 'mix' | 'fade' | 'slide';

export interface Track extends Window {
  how: How;
  /** What the thing looks like as the track starts, where that is not what it looked like before. */
  from?: Primitive | null;
  /** What it looks like once the track has ended; the last track of a key leads to the next still. */
  to?: Primitive | null;
}

export type Tracks = ReadonlyMap<string, readonly Track[]>;

/** What things without a track of their own do: when, by what happens to them, and how. */
export interface Defaults { enter: Window; exit: Window; change: Window; how: How }

const SLIDE = 9;
const NEVER: Track = { start: 0, end: 0, how: 'mix' };

export const easing = {
  move: (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t)),
  appear: (t: number): number => 1 - (1 - t) * (1 - t) * (1 - t),
  vanish: (t: number): number => t * t * t,
};

type Maybe = Primitive | null;

/** One key at one moment. Gives no, one or (where one thing fades into another) two primitives. */
export function blend(a: Maybe, b: Maybe, time: number, tracks: Tracks, defaults: Defaults): Primitive[] {
  const key = a?.key ?? b?.key;
  if (key === undefined) return [];
  const own = tracks.get(key);
  if (a === b && !own) return a ? [a] : [];
  const window = a === null ? defaults.enter : b === null ? defaults.exit : defaults.change;
  const plan: readonly Track[] = own ?? [{ start: window.start, end: window.end, how: defaults.how }];
  let state = a;
  for (const [i, track] of plan.entries()) {
    const target = track.to !== undefined ? track.to : i === plan.length - 1 ? b : state;
    if (time >= track.end) { state = target; continue; }
    if (time <= track.start) break;
    return between(track.from ?? state, target, (time - track.start) / (track.end - track.start), { time, tracks, track });
  }
  return settled(state, a, b, time, tracks, plan);
}

/** A thing whose own tracks rest may hold children that move: a row that comes before or after its box changes. */
function settled(state: Maybe, a: Maybe, b: Maybe, time: number, tracks: Tracks, plan: readonly Track[]): Primitive[] {
  if (state === null) return [];
  if (state.t !== 'g' || (state !== a && state !== b)) return [state];
  if (a?.t !== 'g' || b?.t !== 'g') return [state === b ? withTracks(state, time, tracks) : state];
  const window: Track = plan.at(-1) ?? NEVER;
  const children = union(a.children, b.children).flatMap(([x, y]) => blend(x, y, time, tracks, { enter: window, exit: window, change: window, how: window.how }));
  return [{ ...state, children }];
}

interface Moment { time: number; tracks: Tracks; track: Track }

function between(a: Maybe, b: Maybe, t: number, moment: Moment): Primitive[] {
  if (a !== null && a === b) return [a];
  if (a === null) return b === null ? [] : [entering(b, easing.appear(t), moment)];
  if (b === null) return [leaving(a, easing.vanish(t), moment)];
  const e = easing.move(t);
  const { how } = moment.track;
  if (a.t === 'g' && b.t === 'g' && a.cls !== b.cls && how !== 'fade') return acrossWhileMoving(a, b, e);
  if (a.t !== b.t || (a.cls !== b.cls && a.t !== 'wire')) return across(a, b, e);
  if (a.t === 'g' && b.t === 'g') return [mixGroup(a, b, e, moment)];
  if (a.t === 'text' && b.t === 'text') return mixText(a, b, e, how);
  if (a.t === 'wire' && b.t === 'wire') return how === 'fade' ? across(a, b, e) : [mixWire(a, b, e)];
  if (a.t !== 'g' && a.t !== 'text' && a.t !== 'wire' && b.t === a.t) return how === 'fade' ? across(a, b, e) : [mixShape(a, b as Shape, e)];
  return across(a, b, e);
}

/** The old fades out while the new fades in; the new one has the key, so that what follows goes on with it. */
function across(a: Primitive, b: Primitive, e: number): Primitive[] {
  return [faded(b, e), faded({ ...a, key: `${a.key}~` }, 1 - e)];
}

/** The same for a box that also moves to another place: both of its pictures make the way. */
function acrossWhileMoving(a: Group, b: Group, e: number): Primitive[] {
  const outline = (g: Group): Primitive | undefined => g.children.find(({ key }) => key === `${g.key}/box` || key === `${g.key}/ring`);
  const from = outline(a), to = outline(b);
  const by = (name: string): number => (from?.t === 'rect' && to?.t === 'rect' ? Number(to.attrs[name]) - Number(from.attrs[name]) : 0);
  const dx = by('x'), dy = by('y');
  if (dx === 0 && dy === 0) return across(a, b, e);
  const moved = (g: Group, share: number): Group => ({ ...g, attrs: { ...g.attrs, transform: `translate(${fix(dx * share)} ${fix(dy * share)})` } });
  return across(moved(a, e), moved(b, e - 1), e);
}

function entering(b: Primitive, e: number, { time, tracks, track }: Moment): Primitive {
  if (b.t === 'wire' && track.how === 'mix') return { ...b, extent: b.extent * e };
  return faded(b.t === 'g' ? withTracks(b, time, tracks) : b, e);
}

function leaving(a: Primitive, e: number, { track }: Moment): Primitive {
  return a.t === 'wire' && track.how === 'mix' ? { ...a, extent: a.extent * (1 - e) } : faded(a, 1 - e);
}

/** A group of which only the new state exists: those of its children that have tracks come by them, all others are there. */
function withTracks(b: Group, time: number, tracks: Tracks): Group {
  const children = b.children.flatMap((child) =>
    (tracks.has(child.key) ? blend(null, child, time, tracks, { enter: NEVER, exit: NEVER, change: NEVER, how: 'mix' })
      : [child.t === 'g' ? withTracks(child, time, tracks) : child]));
  return children.every((child, i) => child === b.children[i]) && children.length === b.children.length ? b : { ...b, children };
}

function mixGroup(a: Group, b: Group, e: number, { time, tracks, track }: Moment): Group {
  // A row that comes waits until its box has room for it; a row that goes is gone before the room is.
  const half = (track.start + track.end) / 2;
  const defaults = { enter: { start: half, end: track.end }, exit: { start: track.start, end: half }, change: track, how: track.how };
  const children = union(a.children, b.children).flatMap(([x, y]) => (x && y && !tracks.has(x.key)
    ? between(x, y, (time - track.start) / (track.end - track.start), { time, tracks, track })
    : blend(x, y, time, tracks, defaults)));
  return { ...b, opacity: mixNumber(a.opacity ?? 1, b.opacity ?? 1, e), children };
}

function mixText(a: Text, b: Text, e: number, how: How): Primitive[] {
  if (how === 'mix' || a.text === b.text) {
    const at = { x: mixNumber(a.x, b.x, e), y: mixNumber(a.y, b.y, e), size: mixNumber(a.size, b.size, e) };
    return a.text === b.text ? [{ ...b, ...at, opacity: mixNumber(a.opacity ?? 1, b.opacity ?? 1, e) }] : across({ ...a, ...at }, { ...b, ...at }, e);
  }
  if (how === 'fade') return across(a, b, e);
  return across({ ...a, y: a.y - SLIDE * e }, { ...b, y: b.y + SLIDE * (1 - e) }, e);
}

function mixWire(a: Wire, b: Wire, e: number): Wire {
  const route = a.route === b.route ? b.route : mixRoute(a.route, b.route, e);
  return { ...b, route, extent: mixNumber(a.extent, b.extent, e), opacity: mixNumber(a.opacity ?? 1, b.opacity ?? 1, e) };
}

function mixShape(a: Shape, b: Shape, e: number): Shape {
  const attrs: Record<string, string | number> = {};
  for (const [name, to] of Object.entries(b.attrs)) {
    const from = a.attrs[name];
    attrs[name] = typeof to === 'number' && typeof from === 'number' ? mixNumber(from, to, e)
      : typeof to === 'string' && typeof from === 'string' ? mixString(from, to, e) : to;
  }
  return { ...b, attrs, opacity: mixNumber(a.opacity ?? 1, b.opacity ?? 1, e) };
}

/** Children of two groups by key, back to front as in the second; what goes keeps its place above the sibling that it lay on. */
export function union(a: readonly Primitive[], b: readonly Primitive[]): [Maybe, Maybe][] {
  const old = new Map(a.map((child) => [child.key, child]));
  const kept = new Set(b.map((child) => child.key));
  const above = new Map<string, [Maybe, Maybe][]>();
  let below = '';
  for (const child of a) {
    if (kept.has(child.key)) below = child.key;
    else above.set(below, [...(above.get(below) ?? []), [child, null]]);
  }
  return [...(above.get('') ?? []), ...b.flatMap((child): [Maybe, Maybe][] => [[old.get(child.key) ?? null, child], ...(above.get(child.key) ?? [])])];
}

/** The second tree with every part that is equal in the first replaced by that very object: then `===` finds what changes. */
export function share(a: Primitive | undefined, b: Primitive): Primitive {
  if (!a || a.t !== b.t || a.key !== b.key) return b;
  if (a.t === 'g' && b.t === 'g') {
    const old = new Map(a.children.map((child) => [child.key, child]));
    const children = b.children.map((child) => share(old.get(child.key), child));
    const same = a.cls === b.cls && a.opacity === b.opacity && equalAttributes(a.attrs, b.attrs)
      && a.children.length === children.length && children.every((child, i) => child === a.children[i]);
    return same ? a : { ...b, children };
  }
  return JSON.stringify(a) === JSON.stringify(b) ? a : b;
}

function equalAttributes(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
