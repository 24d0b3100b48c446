/** The stage in the page: shows steps in an SVG element, as films or as stills. */
import type { Advances, Point } from '../layout/model.js';
import { easing } from './blend.js';
import { cameraFor } from './camera.js';
import type { Camera } from './camera.js';
import { Driver } from './driver.js';
import { clipOf, crossfade, stillAt } from './film.js';
import type { Source } from './film.js';
import { fix, mixNumber } from './geometry.js';
import { join } from './join.js';
import { drawMinimap, hiddenSides } from './minimap.js';
import { Pace } from './pace.js';
import { elementOf, group } from './primitives.js';
import type { Picture } from './primitives.js';
import type { Style } from './still.js';
import { LONGEST, T1 } from './stages.js';
import { DEFAULT_ADVANCES } from './svg.js';
import { ENGLISH, TextMetrics } from './text.js';
import type { StageWords } from './text.js';

export interface ViewOptions {
  source: Source;
  /** The steps that the source's plan is for, both included. */
  first: number;
  last: number;
  /** Size of the stage on screen, CSS px. */
  width: number;
  height: number;
  advances?: Advances;
  words?: StageWords;
  /** Speed of films: 1 is normal, 0 shows stills only. */
  rate?: number;
  /** Asked at every step, so that a change of the reader's setting counts at once. */
  reducedMotion?: () => boolean;
}

export interface ShowOptions {
  /** The step that the reader comes from; the one shown before unless given. */
  from?: number;
  /** False for a jump: the still is drawn at once. */
  animate?: boolean;
  /** The press is a held key's repetition. */
  repeat?: boolean;
}

const PAN = 200, BACKWARD = 0.7;

export class StageView {
  private options: Required<ViewOptions>;
  private camera: Camera;
  private style: Style;
  private readonly driver: Driver;
  private readonly pace = new Pace();
  private step = -1;
  private drawn: Picture = [];
  private origin: Point = { x: 0, y: 0 };

  constructor(private readonly svg: SVGSVGElement, options: ViewOptions) {
    this.options = withDefaults(options);
    this.driver = new Driver(svg);
    ({ camera: this.camera, style: this.style } = setUp(this.options));
  }

  /** Size of the whole world on screen, px: what the stage needs so that the camera never moves. */
  get worldSize(): { width: number; height: number } {
    const { plan } = this.options.source;
    return { width: plan.width * this.camera.scale, height: plan.height * this.camera.scale };
  }

  /** Changes options. The current step's still is drawn anew, e.g. at another size; another source awaits its first `show`. */
  update(options: Partial<ViewOptions>): void {
    if (options.source && options.source !== this.options.source) this.step = -1;
    this.options = { ...this.options, ...options };
    ({ camera: this.camera, style: this.style } = setUp(this.options));
    if (this.step >= 0) this.still(this.step);
  }

  /**
   * Shows a step: as a film if it is the next or the previous one and the reader is calm, else its still at once.
   * Resolves when the motion has ended or something else has been shown. A running film is cut short: the next one
   * starts from its end.
   */
  async show(step: number, { from = this.step, animate = true, repeat = false }: ShowOptions = {}): Promise<void> {
    this.driver.interrupt();
    const hurried = animate && this.pace.press(performance.now(), repeat);
    this.step = step;
    const { rate, reducedMotion } = this.options;
    if (!animate || hurried || rate === 0 || from === step || from < 0 || document.hidden) return this.still(step);
    if (reducedMotion()) return this.fade(step);
    if (Math.abs(step - from) !== 1) return this.still(step);
    return this.film(from, step);
  }

  /** Stops the motion at once and shows the still it leads to. */
  finish(): void {
    this.driver.interrupt();
    if (this.step >= 0) this.still(this.step);
  }

  private still(step: number): void {
    this.driver.interrupt();
    this.draw(stillAt(this.options.source, step, this.style), this.camera.at(step));
  }

  /** Reduced motion: what differs fades, and the camera is where it has to be from the start. */
  private async fade(step: number): Promise<void> {
    const to = stillAt(this.options.source, step, this.style), at = crossfade(this.drawn, to), origin = this.camera.at(step);
    if (await this.driver.run(T1, (t) => this.draw(at(t), origin))) this.draw(to, origin);
  }

  private async film(from: number, to: number): Promise<void> {
    const clip = clipOf(this.options.source, Math.max(from, to), this.style);
    const early = this.camera.at(Math.min(from, to)), late = this.camera.at(Math.max(from, to));
    const pan = early.x === late.x && early.y === late.y ? 0 : PAN;
    const whole = pan + clip.duration;
    const draw = (progress: number): void => {
      const time = progress * whole, e = pan === 0 ? 1 : easing.move(Math.min(1, time / pan));
      const origin = { x: mixNumber(early.x, late.x, e), y: mixNumber(early.y, late.y, e) };
      this.draw(clip.at(time <= pan && pan > 0 ? 0 : (time - pan) / clip.duration), origin);
    };
    const length = Math.min(LONGEST, whole) / this.options.rate;
    if (to > from) await this.driver.run(length, draw);
    else await this.driver.run(length * BACKWARD, (t) => draw(1 - t));
  }

  private draw(picture: Picture, origin: Point): void {
    const { width, height, source } = this.options, { scale } = this.camera;
    this.drawn = picture;
    this.origin = origin;
    this.svg.setAttribute('viewBox', `0 0 ${fix(width)} ${fix(height)}`);
    const transform = `translate(${fix(origin.x)} ${fix(origin.y)}) scale(${Math.round(scale * 1e4) / 1e4})`;
    const layers = [group('world', 'world', picture, { transform })];
    if (!this.camera.whole) layers.push(drawMinimap(source.plan, source.plan.at(this.step), { width, height }, origin, scale));
    join(this.svg, layers.map(elementOf));
    const hidden = hiddenSides(source.plan, { width, height }, origin, scale);
    this.svg.classList.toggle('fading', !this.camera.whole);
    for (const [side, more] of Object.entries(hidden)) this.svg.classList.toggle(`more-${side}`, more);
  }

  /** Where the world's origin is on screen, px, and its scale: for overlays that follow the picture. */
  get placement(): Point & { scale: number } {
    return { ...this.origin, scale: this.camera.scale };
  }
}

function withDefaults(options: ViewOptions): Required<ViewOptions> {
  return { advances: DEFAULT_ADVANCES, words: ENGLISH, rate: 1, reducedMotion: () => false, ...options };
}

function setUp({ source, first, last, width, height, advances, words }: Required<ViewOptions>): { camera: Camera; style: Style } {
  const camera = cameraFor(source, first, last, { width, height });
  return { camera, style: { metrics: new TextMetrics(advances, camera.scale, source.plan.variant === 'narrow'), words } };
}
