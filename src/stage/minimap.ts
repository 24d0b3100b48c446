/** The mini-map: where the camera is, in a corner of a stage whose world is larger than itself. */
import type { PlacedScene, Plan, Point } from '../layout/model.js';
import type { Viewport } from './camera.js';
import { group, rect } from './primitives.js';
import type { Group } from './primitives.js';

/** The inset keeps clear of the fading edges. On the left, below the frames, there is room more often than elsewhere. */
const LONG_SIDE = 84, INSET = 22, RADIUS = 3;

/** Draws the world's boxes and the camera's view of them; `origin` and `scale` are the camera's. */
export function drawMinimap(plan: Plan, placed: PlacedScene, view: Viewport, origin: Point, scale: number): Group {
  const k = LONG_SIDE / Math.max(plan.width, plan.height);
  const w = plan.width * k, h = plan.height * k, x = INSET, y = view.height - h - INSET;
  const boxes = [...placed.boxes.values()].map(({ node, ...box }) =>
    rect(`minimap/${node.id}`, `mini ${node.kind === 'cell' ? 'cell' : node.state === 'running' ? 'running' : ''}`.trim(), x + box.x * k, y + box.y * k, box.w * k, box.h * k, 1));
  const seen = { x: Math.max(0, -origin.x / scale), y: Math.max(0, -origin.y / scale) };
  const width = Math.min(plan.width - seen.x, view.width / scale), height = Math.min(plan.height - seen.y, view.height / scale);
  return group('minimap', 'minimap', [
    rect('minimap/ground', 'ground', x, y, w, h, RADIUS),
    ...boxes,
    rect('minimap/view', 'view', x + seen.x * k, y + seen.y * k, width * k, height * k, RADIUS),
  ]);
}

/** The sides at which boxes are out of the view, if only in part. */
export function hiddenSides({ boxes }: PlacedScene, view: Viewport, { x, y }: Point, scale: number): Record<'left' | 'right' | 'top' | 'bottom', boolean> {
  const sides = { left: false, right: false, top: false, bottom: false };
  for (const box of boxes.values()) {
    sides.left ||= box.x * scale + x < -1;
    sides.right ||= (box.x + box.w) * scale + x > view.width + 1;
    sides.top ||= box.y * scale + y < -1;
    sides.bottom ||= (box.y + box.h) * scale + y > view.height + 1;
  }
  return sides;
}
