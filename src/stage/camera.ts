/**
 * The camera: shows the whole world where it fits at a readable scale, else follows the action.
 * Its scale is one for the whole trace; it stays where it is as long as the running frame and what the step touches
 * stay inside, and pans between steps only. Narrow, the width always fits and it moves downwards only.
 */
import type { Point, Rect, Plan } from '../layout/model.js';
import type { Source } from './film.js';

export interface Viewport { width: number; height: number }

/** Where the world's origin is on screen, px, and how large the world is drawn. */
export interface Placement extends Point { scale: number }

/** Smallest and greatest scale of the reader's own view. */
export const OWN_SCALES = [0.5, 4] as const;
/** So much of the world stays in view, px. */
const KEPT = 60;

const SMALLEST_SCALE = 0.8;
const LARGEST_SCALE = 1.25;
/** Free px of the world around what the camera looks at. */
const MARGIN = 12;
/** A view that begins so near to the world's edge begins at it, px. */
const EDGE = 64;

export interface Camera {
  scale: number;
  /** Whether the whole world is in view at every step. */
  whole: boolean;
  /** The world's origin on screen, px, at a step. */
  at(step: number): Point;
}

/** The camera for the steps from `first` to `last`, both included. */
export function cameraFor(source: Source, first: number, last: number, viewport: Viewport): Camera {
  const { plan } = source;
  const scale = scaleFor(plan, viewport);
  const whole = plan.width * scale <= viewport.width + 0.5 && plan.height * scale <= viewport.height + 0.5;
  if (whole) {
    const origin = { x: Math.max(0, (viewport.width - plan.width * scale) / 2), y: 0 };
    return { scale, whole, at: () => origin };
  }
  let origins: Point[] | null = null;
  return {
    scale, whole,
    at: (step) => {
      origins ??= shots(source, first, last, { width: viewport.width / scale, height: viewport.height / scale })
        .map(({ x, y }) => ({ x: -x * scale, y: -y * scale }));
      return origins[step - first] ?? { x: 0, y: 0 };
    },
  };
}

function scaleFor(plan: Plan, { width, height }: Viewport): number {
  const across = width / plan.width;
  if (plan.variant === 'narrow') return Math.min(LARGEST_SCALE, across);
  return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, Math.min(across, height / plan.height)));
}

/** The view's upper left corner in the world, per step: each shot lasts as long as everything of it fits (greedy: fewest shots). */
function shots(source: Source, first: number, last: number, view: Viewport): Point[] {
  const corners: Point[] = [];
  let corner: Point = { x: 0, y: 0 };
  for (let step = first; step <= last;) {
    let union = focus(source, step, view), end = step + 1;
    while (end <= last) {
      const wider = around(union, focus(source, end, view));
      if (!inside(wider, view)) break;
      union = wider;
      end++;
    }
    corner = nearest(corner, union, source.plan, view);
    for (; step < end; step++) corners.push(corner);
  }
  return corners;
}

/** What must be in view at a step: the frame that runs, and what the step touches as far as there is room. */
function focus(source: Source, step: number, view: Viewport): Rect {
  const { boxes } = source.plan.at(step);
  const running = [...boxes.values()].find((box) => box.node.state === 'running' || box.node.state === 'raising')
    ?? [...boxes.values()].find((box) => box.node.state === 'module');
  let rect: Rect = running ?? { x: 0, y: 0, w: 0, h: 0 };
  for (const touch of source.scene(step).touched) {
    const box = boxes.get(touch.node);
    const wider = box ? around(rect, box) : rect;
    // The frame that runs comes first: a global at the far end of a deep stack must not hide it.
    if (inside(wider, view)) rect = wider;
  }
  return rect;
}

function around(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x), y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

function inside(rect: Rect, view: Viewport): boolean {
  return rect.w + 2 * MARGIN <= view.width && rect.h + 2 * MARGIN <= view.height;
}

/** The corner nearest to the one before from which all of `rect` is seen, inside the world. */
function nearest(from: Point, rect: Rect, plan: Plan, view: Viewport): Point {
  const along = (now: number, start: number, size: number, room: number, world: number): number => {
    const least = start + size + MARGIN - room, most = start - MARGIN;
    const moved = least > most ? most : Math.min(Math.max(now, least), most);
    // Near the world's edge all of it is worth seeing: the headings stand there.
    return least <= 0 && moved <= EDGE ? 0 : Math.max(0, Math.min(moved, world - room));
  };
  return { x: along(from.x, rect.x, rect.w, view.width, plan.width), y: along(from.y, rect.y, rect.h, view.height, plan.height) };
}

/** The nearest placement that a reader may choose: at a legible scale, and with some of the world in view. */
export function clampPlacement({ x, y, scale }: Placement, world: Viewport, { width, height }: Viewport): Placement {
  const k = Math.min(Math.max(scale, OWN_SCALES[0]), OWN_SCALES[1]);
  const along = (at: number, size: number, room: number): number => Math.max(Math.min(KEPT, size) - size, Math.min(at, room - Math.min(KEPT, size)));
  return { x: along(x, world.width * k, width), y: along(y, world.height * k, height), scale: k };
}

/** The placement at another scale that leaves a point of the screen where it is. */
export function scaledAbout({ x, y, scale }: Placement, at: Point, to: number): Placement {
  const ratio = to / scale;
  return { x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio, scale: to };
}

/** The placement nearest to the one before from which a part of the world is seen; the same where it is seen already. */
export function placementThatShows(now: Placement, { x, y, w, h }: Rect, { width, height }: Viewport): Placement {
  const along = (at: number, start: number, size: number, room: number): number => {
    const first = start * now.scale + at - MARGIN, last = (start + size) * now.scale + at + MARGIN;
    if (first < 0 || last - first > room) return at - first;
    return last > room ? at - (last - room) : at;
  };
  return { x: along(now.x, x, w, width), y: along(now.y, y, h, height), scale: now.scale };
}
