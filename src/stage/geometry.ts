/** Arithmetic on routes and outlines. Only + − × ÷ and sqrt: the last bits of other functions differ between engines. */
import type { Point, Rect, Route, Segment } from '../layout/model.js';

/** What stands at the tip of a wire: an arrow, an open or a filled socket, a travelling token, nothing. */
export type Head = 'arrow' | 'socket' | 'plug' | 'token' | 'none';

/** Chords a cubic is measured with: a gutter's S-curve is then right to a tenth of a pixel. */
const CHORDS = 16;

/** A number as an attribute: at most two decimals, no minus zero. */
export function fix(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

export function mixNumber(a: number, b: number, e: number): number {
  return a + (b - a) * e;
}

function mixPoint(a: Point, b: Point, e: number): Point {
  return { x: mixNumber(a.x, b.x, e), y: mixNumber(a.y, b.y, e) };
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

/** Blends all numbers of two strings of equal structure (path data); the second string once they differ otherwise. */
export function mixString(a: string, b: string, e: number): string {
  const pattern = /-?\d*\.?\d+/g;
  const from = a.match(pattern) ?? [];
  if (from.length !== (b.match(pattern) ?? []).length || a.replace(pattern, '0') !== b.replace(pattern, '0')) return b;
  let i = 0;
  return b.replace(pattern, (to) => ` ${fix(mixNumber(Number(from[i++]), Number(to), e))}`);
}

export function pathOf(route: Route): string {
  const at = (p: Point): string => `${fix(p.x)} ${fix(p.y)}`;
  return `M${at(route.start)}` + route.segments
    .map((s) => (s.t === 'line' ? `L${at(s.to)}` : `C${at(s.c1)} ${at(s.c2)} ${at(s.to)}`)).join('');
}

function cubicPoint(from: Point, s: Segment & { t: 'cubic' }, u: number): Point {
  return splitCubic(from, s, u).to;
}

/** The part of a cubic from its start to parameter u (de Casteljau). */
function splitCubic(from: Point, s: Segment & { t: 'cubic' }, u: number): Segment & { t: 'cubic' } {
  const a = mixPoint(from, s.c1, u), b = mixPoint(s.c1, s.c2, u), c = mixPoint(s.c2, s.to, u);
  const ab = mixPoint(a, b, u), bc = mixPoint(b, c, u);
  return { t: 'cubic', c1: a, c2: ab, to: mixPoint(ab, bc, u) };
}

function segmentLength(from: Point, s: Segment): number {
  if (s.t === 'line') return distance(from, s.to);
  let length = 0, last = from;
  for (let i = 1; i <= CHORDS; i++) {
    const next = cubicPoint(from, s, i / CHORDS);
    length += distance(last, next);
    last = next;
  }
  return length;
}

/** The parameter of a cubic at which `wanted` px of it are behind. */
function parameterAt(from: Point, s: Segment & { t: 'cubic' }, wanted: number): number {
  let behind = 0, last = from;
  for (let i = 1; i <= CHORDS; i++) {
    const next = cubicPoint(from, s, i / CHORDS), chord = distance(last, next);
    if (behind + chord >= wanted) return (i - 1 + (chord === 0 ? 0 : (wanted - behind) / chord)) / CHORDS;
    behind += chord;
    last = next;
  }
  return 1;
}

/** The first `extent` (0 to 1, by length) of a route. */
export function routePart(route: Route, extent: number): Route {
  if (extent >= 1) return route;
  const lengths: number[] = [];
  let from = route.start, total = 0;
  for (const s of route.segments) {
    const length = segmentLength(from, s);
    lengths.push(length);
    total += length;
    from = s.to;
  }
  let left = total * Math.max(0, extent);
  const segments: Segment[] = [];
  from = route.start;
  for (const [i, s] of route.segments.entries()) {
    const length = lengths[i] ?? 0;
    if (left < length) {
      segments.push(s.t === 'line'
        ? { t: 'line', to: mixPoint(from, s.to, left / length) }
        : splitCubic(from, s, parameterAt(from, s, left)));
      break;
    }
    segments.push(s);
    left -= length;
    from = s.to;
  }
  return { start: route.start, segments };
}

export function endOf(route: Route): Point {
  return route.segments.at(-1)?.to ?? route.start;
}

/** The same way back. */
export function reversed({ start, segments }: Route): Route {
  const back: Segment[] = [];
  let from = start;
  for (const s of segments) {
    back.unshift(s.t === 'line' ? { t: 'line', to: from } : { t: 'cubic', c1: s.c2, c2: s.c1, to: from });
    from = s.to;
  }
  return { start: from, segments: back };
}

/** The middle of a route's longest straight piece, or of the route if it has none worth a mark. */
export function middleOf(route: Route): Point {
  let from = route.start, best = 24, middle: Point | null = null;
  for (const s of route.segments) {
    if (s.t === 'line' && distance(from, s.to) > best) {
      best = distance(from, s.to);
      middle = mixPoint(from, s.to, 0.5);
    }
    from = s.to;
  }
  return middle ?? endOf(routePart(route, 0.5));
}

/** A route between two others: both are cut into as many pieces of equal length and blended point by point. */
export function mixRoute(a: Route, b: Route, e: number): Route {
  const pieces = 24;
  const segments: Segment[] = [];
  for (let i = 1; i <= pieces; i++) {
    segments.push({ t: 'line', to: mixPoint(endOf(routePart(a, i / pieces)), endOf(routePart(b, i / pieces)), e) });
  }
  return { start: mixPoint(a.start, b.start, e), segments };
}

/** The direction in which a route arrives, as a unit vector. */
function directionAt(route: Route): Point {
  const last = route.segments.at(-1);
  if (!last) return { x: 1, y: 0 };
  const before = route.segments.at(-2)?.to ?? route.start;
  const candidates = last.t === 'cubic' ? [last.c2, last.c1, before] : [before];
  for (const from of candidates) {
    const length = distance(from, last.to);
    if (length > 0.01) return { x: (last.to.x - from.x) / length, y: (last.to.y - from.y) / length };
  }
  return { x: 1, y: 0 };
}

/** The shape at the tip of a route. */
export function headOf(route: Route, head: Head): { tag: 'path' | 'circle'; attrs: Record<string, string | number> } | null {
  if (head === 'none') return null;
  const tip = endOf(route), d = directionAt(route);
  const at = (along: number, across: number): string =>
    `${fix(tip.x + d.x * along - d.y * across)} ${fix(tip.y + d.y * along + d.x * across)}`;
  switch (head) {
    case 'arrow': return { tag: 'path', attrs: { d: `M${at(-6.6, -3)}L${at(0.4, 0)}L${at(-6.6, 3)}Z` } };
    // A socket lies with its rim on the edge of the cell.
    case 'socket':
    case 'plug': return { tag: 'circle', attrs: { cx: tip.x - d.x * 2.9, cy: tip.y - d.y * 2.9, r: 2.9 } };
    case 'token': return { tag: 'circle', attrs: { cx: tip.x, cy: tip.y, r: 6 } };
  }
}

/** A straight or curved way for a travelling value that bulges to the right, clear of the boxes' ports. */
export function flight(from: Point, to: Point): Route {
  const dy = to.y - from.y;
  return {
    start: from,
    segments: [{ t: 'cubic', c1: { x: from.x + 48, y: from.y + dy * 0.17 }, c2: { x: to.x + 36, y: to.y - dy * 0.33 }, to }],
  };
}

/**
 * Diagonal hatching inside a rounded rectangle, as path data: lines 7 px apart at 45 degrees.
 * Drawn as lines, not as a pattern, so that a picture needs no ids and can stand twice on a page.
 */
export function hatch(box: Rect, radius: number): string {
  const step = 7 * Math.SQRT2, inset = 1;
  const x0 = box.x + inset, y0 = box.y + inset, x1 = box.x + box.w - inset, y1 = box.y + box.h - inset;
  const r = radius - inset;
  let d = '';
  // Lines x + y = c, counted from the origin of the world so that the hatch does not swim when a box grows.
  for (let c = Math.ceil((x0 + y0) / step) * step; c < x1 + y1; c += step) {
    let right = Math.min(x1, c - y0), left = Math.max(x0, c - y1);
    right -= cornerCut(x1 - right, c - right - y0, r);
    left += cornerCut(left - x0, y1 - (c - left), r);
    // The corners the lines run past (top left, bottom right) hide a line that lies within them.
    const past = Math.min(c - x0 - y0, x1 + y1 - c);
    if (past < r * (2 - Math.SQRT2) || right - left < 1) continue;
    d += `M${fix(left)} ${fix(c - left)}L${fix(right)} ${fix(c - right)}`;
  }
  return d;
}

/** How far a 45 degree line that ends dx, dy from a corner's edges must be shortened to end on the corner's arc. */
function cornerCut(dx: number, dy: number, r: number): number {
  // From the arc's centre the end lies at (r - dx, r - dy); moving inwards by s takes s from both.
  const u = r - dx, v = r - dy;
  if (u <= 0 || v <= 0 || u * u + v * v <= r * r) return 0;
  const b = u + v, q = b * b - 2 * (u * u + v * v - r * r);
  return q <= 0 ? 0 : (b - Math.sqrt(q)) / 2;
}
