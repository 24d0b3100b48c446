import type { Point, Route } from '../../layout/model.js';
import { fileAndOptions, positive, type Command } from '../command.js';
import { pictureOf } from '../picture.js';

const DEFAULT_WIDTH = 560;

/** The points a route passes; control points of its curves included. */
const pointsOf = ({ start, segments }: Route): Point[] =>
  [start, ...segments.flatMap((segment) => (segment.t === 'line' ? [segment.to] : [segment.c1, segment.c2, segment.to]))];

/** Places and routes of every step, one JSON object a step. */
export const layout: Command = {
  usage: 'layout FILE [--width W]                               places and routes of every step as JSON',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, { width: { type: 'string' } });
    const { scenes, plan } = await pictureOf(file, positive('width', values.width, DEFAULT_WIDTH));
    const steps = scenes.map((_, step) => {
      const { boxes, links } = plan.at(step);
      return {
        step,
        boxes: [...boxes.values()].map(({ node: { id, kind }, x, y, w, h }) => ({ id, kind, x, y, w, h })),
        links: [...links.values()].map(({ link: { id, kind, from, to }, route }) => ({ id, kind, from, to, points: pointsOf(route) })),
      };
    });
    streams.out(`${JSON.stringify(steps)}\n`);
    return 0;
  },
};
