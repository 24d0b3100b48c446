/**
 * The display list: a picture as plain data. Drawing code makes primitives, the film blends two of
 * them, and `elementOf` lowers each to one SVG element, for the page and for the string alike.
 *
 * Keys are identities ("f3/box", "module/row/a"): unique within a picture, stable over steps.
 * A primitive has geometry and class names only; colours and families are the stylesheet's.
 */
import type { Route } from '../layout/model.js';
import { fix, headOf, pathOf, routePart } from './geometry.js';
import type { Head } from './geometry.js';

export type Attributes = Readonly<Record<string, string | number>>;

interface Base {
  readonly key: string;
  /** Class names, space separated; '' for none. */
  readonly cls: string;
  /** 0 to 1; absent is 1. */
  readonly opacity?: number;
}

export interface Group extends Base {
  readonly t: 'g';
  readonly attrs: Attributes;
  readonly children: readonly Primitive[];
}

export interface Shape extends Base {
  readonly t: 'rect' | 'circle' | 'line' | 'path';
  readonly attrs: Attributes;
}

export interface Text extends Base {
  readonly t: 'text';
  readonly x: number;
  readonly y: number;
  /** Font size in px of the world. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** The part that a page's stylesheet may address it by. */
  readonly part?: string;
}

/** A line along a route, drawn from its start up to `extent` (0 to 1) of its length, with a head at its tip. */
export interface Wire extends Base {
  readonly t: 'wire';
  readonly attrs: Attributes;
  readonly route: Route;
  readonly extent: number;
  readonly head: Head;
}

export type Primitive = Group | Shape | Text | Wire;

/** A whole picture, back to front. */
export type Picture = readonly Primitive[];

/** One SVG element, ready for the DOM or for a string. */
export interface SvgElement {
  tag: string;
  key: string;
  attrs: Record<string, string>;
  text: string;
  children: SvgElement[];
}

export function group(key: string, cls: string, children: readonly Primitive[], attrs: Attributes = {}): Group {
  return { t: 'g', key, cls, attrs, children };
}

export function rect(key: string, cls: string, x: number, y: number, width: number, height: number, rx: number): Shape {
  return { t: 'rect', key, cls, attrs: { x, y, width, height, rx } };
}

export function circle(key: string, cls: string, cx: number, cy: number, r: number): Shape {
  return { t: 'circle', key, cls, attrs: { cx, cy, r } };
}

export function line(key: string, cls: string, x1: number, y1: number, x2: number, y2: number): Shape {
  return { t: 'line', key, cls, attrs: { x1, y1, x2, y2 } };
}

export function path(key: string, cls: string, d: string): Shape {
  return { t: 'path', key, cls, attrs: { d } };
}

export function text(key: string, cls: string, x: number, y: number, size: number, content: string, anchor: Text['anchor'] = 'start'): Text {
  return { t: 'text', key, cls, x, y, size, anchor, text: content };
}

export function wire(key: string, cls: string, route: Route, head: Head, attrs: Attributes = {}): Wire {
  return { t: 'wire', key, cls, attrs, route, extent: 1, head };
}

/** The same primitive, `factor` times as opaque. */
export function faded<P extends Primitive>(primitive: P, factor: number): P {
  return { ...primitive, opacity: (primitive.opacity ?? 1) * factor };
}

function element(tag: string, p: Base, attrs: Attributes, children: SvgElement[] = [], content = ''): SvgElement {
  const out: Record<string, string> = {};
  if (p.cls !== '') out['class'] = p.cls;
  for (const [name, value] of Object.entries(attrs)) out[name] = typeof value === 'number' ? fix(value) : value;
  if (p.opacity !== undefined && p.opacity < 1) out['opacity'] = fix(p.opacity);
  return { tag, key: p.key, attrs: out, text: content, children };
}

const lowered = new WeakMap<Primitive, SvgElement>();

/** Lowers a primitive to an SVG element; the same primitive gives the same element, so that an unchanged part is known by `===`. */
export function elementOf(p: Primitive): SvgElement {
  let known = lowered.get(p);
  if (!known) lowered.set(p, known = lower(p));
  return known;
}

function lower(p: Primitive): SvgElement {
  switch (p.t) {
    case 'g': return element('g', p, p.attrs, p.children.map(elementOf));
    case 'text': {
      const attrs: Record<string, string | number> = { x: p.x, y: p.y, 'font-size': p.size };
      if (p.anchor !== 'start') attrs['text-anchor'] = p.anchor;
      if (p.part !== undefined) attrs['part'] = p.part;
      return element('text', p, attrs, [], p.text);
    }
    case 'wire': return wireElement(p);
    default: return element(p.t, p, p.attrs);
  }
}

function wireElement(p: Wire): SvgElement {
  const drawn = routePart(p.route, p.extent);
  const children = [element('path', { key: `${p.key}/line`, cls: 'line' }, { d: pathOf(drawn) })];
  const head = p.extent > 0 ? headOf(drawn, p.head) : null;
  if (head) children.push(element(head.tag, { key: `${p.key}/head`, cls: 'head' }, head.attrs));
  return element('g', p, p.attrs, children);
}
