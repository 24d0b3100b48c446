/** The stage in the page: shows steps in an SVG element, as films or as stills. */
import type { Advances, Point } from '../layout/model.js';
import type { NodeId } from '../scene/model.js';
import { cameraFor, clampPlacement, placementThatShows, scaledAbout } from './camera.js';
import type { Camera, Placement } from './camera.js';
import type { Source } from './film.js';
import { fix } from './geometry.js';
import { join } from './join.js';
import { drawLights, hitAt } from './lights.js';
import type { Hit, Lights } from './lights.js';
import { drawMinimap, hiddenSides } from './minimap.js';
import { Pace } from './pace.js';
import { elementOf, group } from './primitives.js';
import type { Picture } from './primitives.js';
import type { Movable } from './own-view.js';
import type { Draw, Projector } from './projector.js';
import { drawStep } from './still.js';
import type { Style } from './still.js';
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
  /** Where printed text goes, px from the stage's upper left corner; asked when a film begins. */
  outlet?: () => Point | null;
  /** Called when the reader takes the view, and when the camera has it again. */
  viewTaken?: (own: boolean) => void;
}

export interface ShowOptions {
  /** The step that the reader comes from; the one shown before unless given. */
  from?: number;
  /** False for a jump: the still is drawn at once. */
  animate?: boolean;
  /** The press is a held key's repetition. */
  repeat?: boolean;
}

/** Whatever comes before a gesture. */
const ARRIVALS = ['pointerenter', 'wheel', 'touchstart'] as const;
/** What a press of a key zooms by. */
const ZOOM = 1.25;

export class StageView implements Movable {
  private options: Required<ViewOptions>;
  private camera: Camera;
  private style: Style;
  /** Absent until something has to move. */
  private projector: Projector | null = null;
  /** Counts what is shown: what was waiting for the projector meanwhile is out of date. */
  private turn = 0;
  private readonly pace = new Pace();
  private step = -1;
  private drawn: Picture = [];
  private origin: Point = { x: 0, y: 0 };
  /** The reader's own view; null while the camera follows the program. */
  private own: Placement | null = null;
  private lights: Lights | null = null;
  private moving = false;

  constructor(private readonly svg: SVGSVGElement, options: ViewOptions) {
    this.options = withDefaults(options);
    ({ camera: this.camera, style: this.style } = setUp(this.options));
    const arrived = (): void => {
      for (const type of ARRIVALS) svg.removeEventListener(type, arrived);
      void import('./own-view.js').then(({ takeHands }) => takeHands(svg, this));
    };
    for (const type of ARRIVALS) svg.addEventListener(type, arrived, { passive: true });
  }

  /** Size of the whole world on screen, px: what the stage needs so that the camera never moves. */
  get worldSize(): { width: number; height: number } {
    const { plan } = this.options.source;
    return { width: plan.width * this.camera.scale, height: plan.height * this.camera.scale };
  }

  /** Speed of the films to come. */
  set rate(rate: number) {
    this.options = { ...this.options, rate };
  }

  /** Changes options. The current step's still is drawn anew, e.g. at another size; another source awaits its first `show`. */
  update(options: Partial<ViewOptions>): void {
    if (options.source && options.source !== this.options.source) {
      this.step = -1;
      this.lights = null;
      this.follow();
    }
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
    const turn = this.interrupt();
    const hurried = animate && this.pace.press(performance.now(), repeat);
    this.step = step;
    this.lights = null;
    if (!animate || Math.abs(step - from) > 1) this.take(null);
    const { source, rate, reducedMotion } = this.options, calm = reducedMotion();
    if (!animate || hurried || rate === 0 || from === step || from < 0 || document.hidden || (!calm && Math.abs(step - from) !== 1)) return this.still(step);
    const projector = this.projector ?? await this.loadProjector();
    if (turn !== this.turn) return;
    if (!projector) return this.still(step);
    const draw: Draw = (picture, origin, ends) => {
      this.moving = !ends;
      this.draw(picture, origin);
    };
    if (calm) return projector.fade(this.drawn, this.stillOf(step), this.camera.at(step), draw);
    return projector.play({ source, from, to: step, style: { ...this.style, ...this.outletAt(step) }, camera: this.camera, rate }, draw);
  }

  /** Loads what films need before the first of them is asked for. */
  prepare(): void {
    void this.loadProjector();
  }

  /** Null where it cannot be had: stills show every step as well. */
  private async loadProjector(): Promise<Projector | null> {
    try {
      const { Projector } = await import('./projector.js');
      this.projector ??= new Projector(this.svg);
    } catch {
      return null;
    }
    return this.projector;
  }

  /** Where printed text leaves the world at a step. */
  private outletAt(step: number): Pick<Style, 'outlet'> {
    const outlet = this.options.outlet(), { x, y, scale } = this.own ?? { ...this.camera.at(step), scale: this.camera.scale };
    return outlet ? { outlet: { x: (outlet.x - x) / scale, y: (outlet.y - y) / scale } } : {};
  }

  /** Ends what moves or is about to. */
  private interrupt(): number {
    this.projector?.interrupt();
    return ++this.turn;
  }

  /** Stops the motion at once and shows the still it leads to. */
  finish(): void {
    if (this.step >= 0) this.still(this.step);
  }

  /** Lights things over the still, until another step is shown. */
  light(lights: Lights | null): void {
    this.lights = lights;
    this.redraw();
  }

  /** What stands at a place of the screen; null where nothing does, and while things move. */
  hit(clientX: number, clientY: number): Hit | null {
    const matrix = this.svg.getScreenCTM();
    if (!matrix || this.moving || this.step < 0) return null;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()), { placement } = this;
    return hitAt(this.options.source.plan.at(this.step), { x: (x - placement.x) / placement.scale, y: (y - placement.y) / placement.scale });
  }

  /** Gives the view back to the camera. */
  follow(): void {
    if (!this.own) return;
    this.take(null);
    this.redraw();
  }

  /** Zooms in (1) or out (-1) about the middle. */
  zoom(direction: 1 | -1): void {
    const { width, height } = this.options, { placement } = this;
    this.move(this.clamp(scaledAbout(placement, { x: width / 2, y: height / 2 }, this.clamp({ ...placement, scale: placement.scale * ZOOM ** direction }).scale)));
  }

  /** Brings a box into view, as far as there is room. */
  reveal(node: NodeId): void {
    const box = this.options.source.plan.at(this.step).boxes.get(node), { placement } = this;
    const wanted = box ? placementThatShows(placement, box, this.options) : placement;
    if (wanted.x !== placement.x || wanted.y !== placement.y) this.move(wanted);
  }

  /** There is something out of view, or the view is the reader's own. */
  get draggable(): boolean {
    return this.own !== null || !this.camera.whole;
  }

  clamp(to: Placement): Placement {
    return clampPlacement(to, this.options.source.plan, this.options);
  }

  move(to: Placement): void {
    this.take(to);
    this.redraw();
  }

  private take(own: Placement | null): void {
    const changed = (own === null) !== (this.own === null);
    this.own = own;
    if (changed) this.options.viewTaken(own !== null);
  }

  /** Draws anew what rests; what moves is drawn at its next frame anyway. */
  private redraw(): void {
    if (this.step >= 0 && !this.moving) this.draw(this.drawn, this.origin);
  }

  private still(step: number): void {
    this.interrupt();
    this.moving = false;
    this.draw(this.stillOf(step), this.camera.at(step));
  }

  private stillOf(step: number): Picture {
    const { source } = this.options;
    return drawStep(source.plan, step, source.scene(step), this.style);
  }

  private draw(picture: Picture, origin: Point): void {
    const { width, height, source } = this.options;
    this.drawn = picture;
    this.origin = origin;
    const { x, y, scale } = this.placement, placed = source.plan.at(this.step), lights = this.moving ? null : this.lights;
    const hidden = hiddenSides(placed, { width, height }, { x, y }, scale), more = Object.values(hidden).includes(true);
    this.svg.setAttribute('viewBox', `0 0 ${fix(width)} ${fix(height)}`);
    const transform = `translate(${fix(x)} ${fix(y)}) scale(${Math.round(scale * 1e4) / 1e4})`;
    const layers = [group('world', 'world', lights ? [...picture, drawLights(placed, lights)] : picture, { transform })];
    if (more) layers.push(drawMinimap(source.plan, placed, { width, height }, { x, y }, scale));
    join(this.svg, layers.map(elementOf));
    this.svg.classList.toggle('lighting', lights !== null);
    this.svg.classList.toggle('draggable', this.draggable);
    this.svg.classList.toggle('fading', more);
    for (const [side, goesOn] of Object.entries(hidden)) this.svg.classList.toggle(`more-${side}`, goesOn);
  }

  /** Where the world's origin is on screen, px, and its scale: for gestures, and for overlays that follow the picture. */
  get placement(): Placement {
    return this.own ?? { ...this.origin, scale: this.camera.scale };
  }
}

function withDefaults(options: ViewOptions): Required<ViewOptions> {
  return { advances: DEFAULT_ADVANCES, words: ENGLISH, rate: 1, reducedMotion: () => false, outlet: () => null, viewTaken: () => {}, ...options };
}

function setUp({ source, first, last, width, height, advances, words }: Required<ViewOptions>): { camera: Camera; style: Style } {
  const camera = cameraFor(source, first, last, { width, height });
  return { camera, style: { metrics: new TextMetrics(advances, camera.scale, source.plan.variant === 'narrow'), words } };
}
