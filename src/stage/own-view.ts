/**
 * The reader's own hands on the picture: the wheel with Ctrl or ⌘ and a pinch zoom, a drag of the mouse pans.
 * The bare wheel and one finger stay the page's. Loaded when a pointer first comes near.
 */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { OWN_SCALES, type Placement } from './camera.js';

/** What the hands move. */
export interface Movable {
  /** Where the picture is now. */
  readonly placement: Placement;
  /** Whether there is anything to drag into view. */
  readonly draggable: boolean;
  /** The nearest place where the picture may be. */
  clamp(to: Placement): Placement;
  move(to: Placement): void;
}

/** A mouse that moves less than this between down and up clicks, px. */
const CLICK = 4;

const toTransform = ({ x, y, scale }: Placement): ZoomTransform => zoomIdentity.translate(x, y).scale(scale);
const toPlacement = ({ x, y, k }: ZoomTransform): Placement => ({ x, y, scale: k });

function isOwn(event: Event, view: Movable): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey && view.draggable;
  return event instanceof TouchEvent && event.touches.length > 1;
}

/** Lets the reader move the picture in an SVG element. */
export function takeHands(svg: SVGSVGElement, view: Movable): void {
  const root = select<SVGSVGElement, unknown>(svg);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...OWN_SCALES])
    .clickDistance(CLICK)
    .constrain((wanted) => toTransform(view.clamp(toPlacement(wanted))))
    .filter((event: Event) => {
      if (!isOwn(event, view)) return false;
      // The camera, or a key, may have moved the picture since the last gesture.
      behaviour.transform(root, toTransform(view.placement));
      return true;
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (sourceEvent) view.move(toPlacement(transform));
    });
  root.call(behaviour).on('dblclick.zoom', null);
}
