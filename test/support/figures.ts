/** What can be measured in a placed scene: overlaps, links through foreign boxes, crossings. */
import type { PlacedNode, PlacedScene, Point, Rect, Route } from '../../src/layout/model.js';

const PIECES = 16;

/** The route as a polyline. */
export function polyline({ start, segments }: Route): Point[] {
  const points = [start];
  let from = start;
  for (const segment of segments) {
    if (segment.t === 'cubic') {
      for (let piece = 1; piece < PIECES; piece++) {
        const t = piece / PIECES, s = 1 - t;
        const at = (axis: 'x' | 'y'): number => s * s * s * from[axis] + 3 * s * s * t * segment.c1[axis] + 3 * s * t * t * segment.c2[axis] + t * t * t * segment.to[axis];
        points.push({ x: at('x'), y: at('y') });
      }
    }
    points.push(segment.to);
    from = segment.to;
  }
  return points;
}

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Pairs of boxes that overlap. */
export function overlaps({ boxes }: PlacedScene): string[] {
  const all = [...boxes.values()];
  return all.flatMap((a, index) => all.slice(index + 1).filter((b) => overlap(a, b)).map((b) => `${a.node.id} × ${b.node.id}`));
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

function meets(points: readonly Point[], { x, y, w, h }: PlacedNode): boolean {
  const [left, top, right, bottom] = [x + 1, y + 1, x + w - 1, y + h - 1];
  const corners = [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
  return points.some((point, index) => {
    if (point.x > left && point.x < right && point.y > top && point.y < bottom) return true;
    const next = points[index + 1];
    return next !== undefined && corners.some((corner, side) => segmentsCross(point, next, corner, corners[(side + 1) % 4] ?? corner));
  });
}

/** Links that run through a box which is neither of their ends. */
export function foreignHits({ boxes, links }: PlacedScene): string[] {
  return [...links.values()].flatMap(({ link, route }) => {
    const points = polyline(route);
    return [...boxes.values()].filter(({ node }) => node.id !== link.from && node.id !== link.to)
      .filter((box) => meets(points, box)).map(({ node }) => `${link.id} through ${node.id}`);
  });
}

/** Crossings of links that do not share an end. */
export function crossings({ links }: PlacedScene): number {
  const lines = [...links.values()].map(({ link, route }) => ({ link, points: polyline(route) }));
  let count = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      if (a.link.to === b.link.to || (a.link.from === b.link.from && a.link.row === b.link.row)) continue;
      for (let i = 0; i + 1 < a.points.length; i++) {
        for (let j = 0; j + 1 < b.points.length; j++) {
          const [p, q, r, s] = [a.points[i], a.points[i + 1], b.points[j], b.points[j + 1]];
          if (p && q && r && s && segmentsCross(p, q, r, s)) count++;
        }
      }
    }
  });
  return count;
}

/** Boxes that are not wholly inside the world. */
export function outside({ boxes }: PlacedScene, width: number, height: number): string[] {
  return [...boxes.values()].filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > width || y + h > height).map(({ node }) => node.id);
}
