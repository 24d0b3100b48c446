/** Plays what moves: the clock, and the pictures between two stills. Loaded with the first step that moves. */
import type { Point } from '../layout/model.js';
import { easing } from './blend.js';
import type { Camera } from './camera.js';
import { Driver } from './driver.js';
import { clipOf, crossfade } from './film.js';
import type { Source } from './film.js';
import { mixNumber } from './geometry.js';
import type { Picture } from './primitives.js';
import { LONGEST, T1 } from './stages.js';
import type { Style } from './still.js';

/** Shows a picture; `origin` is the camera's, `ends` says that nothing moves after it. */
export type Draw = (picture: Picture, origin: Point, ends: boolean) => void;

/** A film between neighbouring steps. */
export interface Reel { source: Source; from: number; to: number; style: Style; camera: Camera; rate: number }

const PAN = 200, BACKWARD = 0.7;

export class Projector {
  private readonly driver: Driver;

  constructor(root: SVGElement) {
    this.driver = new Driver(root);
  }

  /** Ends whatever plays, where it is. */
  interrupt(): void {
    this.driver.interrupt();
  }

  /** Reduced motion: what differs fades, and the camera is where it has to be from the start. */
  async fade(from: Picture, to: Picture, origin: Point, draw: Draw): Promise<void> {
    const at = crossfade(from, to);
    await this.driver.run(T1, (t) => draw(at(t), origin, t === 1));
  }

  /** The camera first, then the action; backward is the same film played backwards. Resolves when it is over or interrupted. */
  async play({ source, from, to, style, camera, rate }: Reel, draw: Draw): Promise<void> {
    const clip = clipOf(source, Math.max(from, to), style);
    const early = camera.at(Math.min(from, to)), late = camera.at(Math.max(from, to));
    const pan = early.x === late.x && early.y === late.y ? 0 : PAN;
    const whole = pan + clip.duration;
    const drawAt = (progress: number, ends: boolean): void => {
      const time = progress * whole, e = pan === 0 ? 1 : easing.move(Math.min(1, time / pan));
      const origin = { x: mixNumber(early.x, late.x, e), y: mixNumber(early.y, late.y, e) };
      draw(clip.at(time <= pan && pan > 0 ? 0 : (time - pan) / clip.duration), origin, ends);
    };
    const length = Math.min(LONGEST, whole) / rate;
    if (to > from) await this.driver.run(length, (t) => drawAt(t, t === 1));
    else await this.driver.run(length * BACKWARD, (t) => drawAt(1 - t, t === 1));
  }
}
