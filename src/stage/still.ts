/** The still of a step: its placed scene as a picture, layer by layer, back to front. */
import type { PlacedNode, PlacedScene, Plan, Point } from '../layout/model.js';
import type { Scene } from '../scene/model.js';
import { drawCell } from './cells.js';
import { drawFrame } from './frames.js';
import { drawCuts, drawKey, drawLink } from './links.js';
import { defaultsTaken, drawBadges } from './badges.js';
import { drawFormer } from './former.js';
import { drawNote, drawTouch, isTouched } from './marks.js';
import { drawLine, drawObject } from './objects.js';
import { NO_PAST, pastOf } from './past.js';
import { penFor } from './pen.js';
import type { Past } from './past.js';
import type { Pen } from './pen.js';
import { group, rect, text } from './primitives.js';
import type { Group, Picture, Primitive } from './primitives.js';
import type { TextMetrics, StageWords } from './text.js';
import { drawTray } from './trays.js';

/** How a view draws. */
export interface Style {
  metrics: TextMetrics;
  words: StageWords;
  /** Where printed text leaves the picture for the output panel, in the world; its lower left corner unless given. */
  outlet?: Point;
}

/** What a step leaves marked until the next. */
export type Marks = Pick<Scene, 'touched' | 'happenings'>;

const ZONE_RADIUS = 16;

/** Draws one box in the shape that its kind and state ask for. */
export function drawNode(box: PlacedNode, pen: Pen): Group {
  if (box.node.kind === 'frame') return drawFrame(box, pen);
  switch (box.node.shape) {
    case 'capsule': return drawCell(box, pen);
    case 'tray': return drawTray(box, pen);
    case 'line': return drawLine(box, pen);
    case 'box': return drawObject(box, pen);
  }
}

/** What stands behind every step: the column headings and the band behind the cells. */
export function drawGround(plan: Pick<Plan, 'columns' | 'zone'>, { metrics, words }: Style): Group {
  const headings = plan.columns.map((column) =>
    text(`heading/${column.heading}`, 'heading', column.textX, column.textY, metrics.size('heading'), words.headings[column.heading].toUpperCase(), column.anchor));
  const zone = plan.zone === null ? [] : [rect('zone', 'zone', plan.zone.x, plan.zone.y, plan.zone.w, plan.zone.h, ZONE_RADIUS)];
  return group('ground', 'ground', [...headings, ...zone]);
}

/** The picture of a step of a plan. `at` is the scene's place in the plan. */
export function drawStep(plan: Plan, at: number, scene: Scene, style: Style): Picture {
  return drawStill(plan, plan.at(at), scene, style, pastOf(plan, at));
}

/** The picture of a placed scene with its marks. */
export function drawStill(plan: Pick<Plan, 'columns' | 'zone'>, placed: PlacedScene, { touched, happenings }: Marks, style: Style, past: Past = NO_PAST): Picture {
  const pen = penFor(style.metrics, style.words, placed, happenings);
  const boxes = [...placed.boxes.values()], links = [...placed.links.values()];
  const touches = [...touched, ...happenings.flatMap(defaultsTaken)];
  return [
    drawGround(plan, style),
    group('former', 'former', drawFormer(happenings, past, placed, pen)),
    group('links', 'links', links.map((link) => drawLink(link, isTouched(link.link, touches)))),
    group('nodes', 'nodes', boxes.map((box) => drawNode(box, pen))),
    group('marks', 'marks', [
      ...drawCuts(links.filter((link) => link.link.kind === 'trail')),
      ...boxes.flatMap((box) => drawNote(box, pen)),
      ...links.flatMap((link) => drawKey(link, placed, pen)),
    ]),
    group('touches', 'touches', once([
      ...touches.flatMap((touch) => drawTouch(touch, placed, pen, touches)),
      ...happenings.flatMap((happening) => drawBadges(happening, placed, pen)),
    ])),
    group('effects', 'effects', []),
  ];
}

/** Marks that several events of a step leave at one place are one mark. */
function once(marks: readonly Primitive[]): Primitive[] {
  return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
}
