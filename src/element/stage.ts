/** The diagram inside the element: its room on screen, the plan for that room, and the view that draws it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Advances, Plan, Point } from '../layout/model.js';
import type { NodeId } from '../scene/model.js';
import type { Hit, Lights } from '../stage/lights.js';
import { toSVG } from '../stage/svg.js';
import { StageView } from '../stage/view.js';
import { advancesOf } from './measure.js';
import type { PlannedWindow, Show } from './show.js';
import { langOf } from './strings.js';
import { stageWords } from './stage-words.js';

/** The diagram's least and greatest height beside the code, CSS px; taller worlds are followed by the camera. */
const LOWEST = 240;
const HIGHEST = 640;
const SVG_NS = 'http://www.w3.org/2000/svg';

interface StageHost extends ReactiveControllerHost, HTMLElement { rate: number }

/** What the view was last set up for. */
interface Drawn { window: PlannedWindow; width: number; height: number }

export class StageController implements ReactiveController {
  /** The element's own width decides between row and column. */
  hostWidth = 0;
  /** The reader has panned or zoomed; the camera does not follow. */
  ownView = false;
  /** Resolves when the motion in progress has ended. */
  settled: Promise<void> = Promise.resolve();
  private readonly observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.resized());
  private readonly motion = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-reduced-motion: reduce)');
  private svg: SVGSVGElement | null = null;
  private view: StageView | null = null;
  private drawn: Drawn | null = null;
  private step = -1;

  constructor(private readonly host: StageHost) {
    host.addController(this);
    // Who comes near may be about to step.
    for (const type of ['pointerenter', 'focusin'] as const) host.addEventListener(type, () => this.view?.prepare());
  }

  hostConnected(): void {
    this.hostWidth = this.host.clientWidth;
    this.observer?.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.view?.finish();
  }

  /** Draws a step into the element's stage: as a film when it is next to the one before, else at once. */
  draw(show: Show, step: number, column: boolean): void {
    const box = this.host.shadowRoot?.querySelector<HTMLElement>('.stage');
    if (!box || box.clientWidth === 0) return;
    const width = box.clientWidth;
    const variant: Plan['variant'] = column ? 'narrow' : 'wide';
    const advances = this.advances();
    const window = show.planned(step, { width, variant, advances });
    const view = this.viewFor(box, show, window, width, advances);
    if (step === this.step && this.drawn?.window === window) return;
    const known = this.step >= window.first && this.step <= window.last;
    this.step = step;
    view.rate = this.host.rate;
    this.settled = view.show(step, { animate: known });
  }

  /** The picture of a step by itself, at the width and in the theme that the reader has now. */
  toSVG(show: Show, step: number): string {
    const width = this.drawn?.width ?? 550;
    const advances = this.advances();
    const window = show.planned(step, { width, variant: this.drawn?.window.plan.variant ?? 'wide', advances });
    const dark = getComputedStyle(this.host).colorScheme === 'dark' || matchMedia('(prefers-color-scheme: dark)').matches;
    return toSVG({ plan: window.plan, scene: show.scene(step), theme: dark ? 'dark' : 'light', title: this.host.ariaLabel ?? 'closure-viz', advances });
  }

  private resized(): void {
    if (this.host.clientWidth === this.hostWidth) return;
    this.hostWidth = this.host.clientWidth;
    this.host.requestUpdate();
  }

  /** Lights things in the still that is shown. */
  light(lights: Lights | null): void {
    this.view?.light(lights);
  }

  /** What stands where a pointer is. */
  hit(event: MouseEvent): Hit | null {
    return this.view?.hit(event.clientX, event.clientY) ?? null;
  }

  reveal(node: NodeId): void {
    this.view?.reveal(node);
  }

  zoom(direction: 1 | -1): void {
    this.view?.zoom(direction);
  }

  /** Gives the view back to the camera. */
  readonly follow = (): void => this.view?.follow();

  /** The point of the diagram's edge that is nearest to where output appears: its panel, or in a transcript the lit line. */
  private outlet(box: HTMLElement): Point | null {
    const target = this.host.shadowRoot?.querySelector('.output') ?? this.host.shadowRoot?.querySelector('.code .now');
    if (!target) return null;
    const stage = box.getBoundingClientRect(), panel = target.getBoundingClientRect();
    // Both may be scaled, on a slide.
    const scale = stage.width === 0 ? 1 : box.clientWidth / stage.width;
    const within = (middle: number, room: number): number => Math.max(0, Math.min(middle * scale, room));
    return {
      x: within((panel.left + panel.right) / 2 - stage.left, box.clientWidth),
      y: within((panel.top + panel.bottom) / 2 - stage.top, box.clientHeight),
    };
  }

  private viewTaken(own: boolean): void {
    this.ownView = own;
    this.host.requestUpdate();
  }

  private advances(): Advances {
    return advancesOf(getComputedStyle(this.host).getPropertyValue('--cv-font-code').trim() || 'monospace');
  }

  private viewFor(box: HTMLElement, show: Show, window: PlannedWindow, width: number, advances: Advances): StageView {
    if (this.svg?.parentElement !== box) this.detach();
    if (this.view && this.drawn?.window === window && this.drawn.width === width) return this.view;
    const words = stageWords(langOf(this.host.closest<HTMLElement>('[lang]')?.lang));
    const options = {
      source: { plan: window.plan, scene: (at: number) => show.scene(at) }, first: window.first, last: window.last, width, height: HIGHEST, advances, words,
      rate: this.host.rate, reducedMotion: () => this.motion?.matches ?? false, viewTaken: (own: boolean) => this.viewTaken(own), outlet: () => this.outlet(box),
    };
    if (!this.view || !this.svg) {
      this.svg = document.createElementNS(SVG_NS, 'svg');
      this.svg.setAttribute('aria-hidden', 'true');
      box.append(this.svg);
      this.view = new StageView(this.svg, options);
    } else {
      this.view.update(options);
    }
    const height = this.fit(box, this.view, width);
    this.drawn = { window, width, height };
    this.step = -1;
    return this.view;
  }

  /** As tall as the world, or as its neighbour the code where that is taller; the same at every step. */
  private fit(box: HTMLElement, view: StageView, width: number): number {
    const natural = Math.ceil(view.worldSize.height);
    const height = Math.max(Math.min(Math.max(natural, LOWEST), HIGHEST), box.clientHeight);
    view.update({ height });
    this.svg?.setAttribute('width', String(width));
    this.svg?.setAttribute('height', String(height));
    return height;
  }

  private detach(): void {
    this.svg?.remove();
    this.svg = null;
    this.view = null;
    this.drawn = null;
  }
}
