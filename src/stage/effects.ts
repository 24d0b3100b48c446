/** What is seen only during a film: values on their way, pulses around cells, flashes of ports and boxes. */
import type { Point, Rect, Route } from '../layout/model.js';
import { columnsOf } from '../layout/metrics.js';
import { easing } from './blend.js';
import { capsule } from './cells.js';
import { endOf, flight, routePart } from './geometry.js';
import { circle, faded, group, rect, text, wire } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import type { TextMetrics } from './text.js';

const CHIP_HEIGHT = 18, CHIP_PADDING = 6, CHIP_TEXT = 8;
const PULSE_REACH = 11, RING_OUT = 4;

/** A value that travels along a route: a token, or its text where it is small, with a dotted trail behind it. */
export function travelling(key: string, route: Route, role: string, value: string | null, metrics: TextMetrics): (t: number) => Primitive[] {
  const label = value === null || value === '' || columnsOf(value) > CHIP_TEXT ? null : value;
  return (t) => {
    const way = { ...wire(`${key}/way`, `flight ${role}`.trim(), route, label === null ? 'token' : 'none'), extent: easing.move(t) };
    return label === null ? [way] : [way, chip(`${key}/chip`, endOf(routePart(route, way.extent)), label, role, metrics)];
  };
}

/** A value that travels freely between two places. */
export function flying(key: string, from: Point, to: Point, role: string, value: string | null, metrics: TextMetrics): (t: number) => Primitive[] {
  return travelling(key, flight(from, to), role, value, metrics);
}

/** A small value as it stands in a picture while it moves. */
export function chip(key: string, at: Point, label: string, role: string, metrics: TextMetrics): Group {
  const w = metrics.width(label, 'name') + 2 * CHIP_PADDING;
  return group(key, `chip ${role}`.trim(), [
    rect(`${key}/ground`, 'ground', at.x - w / 2, at.y - CHIP_HEIGHT / 2, w, CHIP_HEIGHT, CHIP_HEIGHT / 2),
    text(`${key}/text`, '', at.x, at.y + 4.2, metrics.size('name'), label, 'middle'),
  ]);
}

/** The one glow of a cell: a ring that spreads from its capsule and fades. */
export function pulse(key: string, cell: Rect): (t: number) => Primitive[] {
  return (t) => [faded(capsule(key, 'pulse', cell, PULSE_REACH * easing.appear(Math.min(1, t * 2))), t < 0.5 ? 0.8 : 1.6 * (1 - t))];
}

/** A ring around a box or row that comes and goes. */
export function flashing(key: string, r: Rect, role: string, radius: number): (t: number) => Primitive[] {
  return (t) => [faded(rect(key, `touch ${role}`, r.x - RING_OUT, r.y - RING_OUT, r.w + 2 * RING_OUT, r.h + 2 * RING_OUT, radius + RING_OUT), hump(t))];
}

/** A port that lights up once. */
export function blinking(key: string, at: Point, role: string): (t: number) => Primitive[] {
  return (t) => [faded(circle(key, `blink ${role}`, at.x, at.y, 5.5), hump(t))];
}

/** 0 to 1 and back. */
function hump(t: number): number {
  return 1 - (2 * t - 1) * (2 * t - 1);
}
