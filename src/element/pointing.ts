/** What the reader points at, with the mouse, a tap or the keyboard: it is lit with all that belongs to it, in code and diagram. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { exploration, neighbour } from './keys.js';
import type { Related, Subject } from './related.js';
import type { Show } from './show.js';
import type { StageController } from './stage.js';
import type { Variable } from './variables.js';

/** `hover` ends where the pointer leaves; `pinned` stays until something else is pointed at or Escape is pressed. */
type Grip = 'hover' | 'pinned';

const NONE: ReadonlySet<Variable> = new Set();

const same = (a: Subject | null, b: Subject | null): boolean => JSON.stringify(a) === JSON.stringify(b);

export class PointingController implements ReactiveController {
  private subject: Subject | null = null;
  private grip: Grip = 'hover';
  private found: Related | null = null;

  /** @param look the trace and the step that are shown */
  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly stage: StageController, private readonly look: () => { show: Show; step: number } | null) {
    host.addController(this);
    for (const type of ['pointermove', 'click'] as const) host.addEventListener(type, (event) => this.pointed(event));
    host.addEventListener('pointerleave', () => this.point(null, 'hover'));
  }

  hostConnected(): void { /* Pointing begins with an event. */ }

  /** Variables that are lit in the code. */
  get variables(): ReadonlySet<Variable> {
    return this.found?.variables ?? NONE;
  }

  /** What is pinned, in words, for readers who do not see it. */
  get said(): string {
    const looking = this.look();
    return looking && this.subject && this.grip === 'pinned' ? looking.show.description(looking.step, this.subject) : '';
  }

  /** Another step is on its way: nothing is lit meanwhile. */
  pause(): void {
    this.found = null;
    if (this.grip === 'hover') this.subject = null;
  }

  /** It has come: what is pinned is lit there as well. */
  resume(): void {
    if (this.subject) this.show(this.subject);
  }

  /** Takes a key of the code or the diagram that has the focus; false where it means nothing there. */
  pressed(event: KeyboardEvent): boolean {
    const move = exploration(event), looking = this.look();
    if (!move || !looking) return false;
    switch (move.to) {
      case 'zoom': this.stage.zoom(move.by); break;
      case 'follow': this.stage.follow(); break;
      case 'nothing': this.point(null, 'pinned'); break;
      case 'variable': this.pointVariable(looking.show, move.by); break;
      case 'node': this.pointNode(looking.show, looking.step, move.by); break;
    }
    return true;
  }

  private pointVariable(show: Show, by: 1 | -1): void {
    const from = this.subject && 'variable' in this.subject ? this.subject.variable : null;
    const variable = neighbour([...show.variables.all.keys()], from, by);
    if (variable) this.point({ variable }, 'pinned');
  }

  private pointNode(show: Show, step: number, by: 1 | -1): void {
    const nodes = show.scene(step).nodes.filter(({ kind }) => kind !== 'frame').map(({ id }) => id);
    const node = neighbour(nodes, this.subject && 'node' in this.subject ? this.subject.node : null, by);
    if (!node) return;
    this.stage.reveal(node);
    this.point({ node, row: '' }, 'pinned');
  }

  /** The pointer is over a name of the code or the narration, or over something in the diagram. */
  private pointed(event: PointerEvent | MouseEvent): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const name = target.closest<HTMLElement>('[data-variable]')?.dataset['variable'];
    const hit = target.closest('.stage > svg') ? this.stage.hit(event) : null;
    this.point(name === undefined ? hit : { variable: name as Variable }, event.type === 'click' ? 'pinned' : 'hover');
  }

  private point(subject: Subject | null, grip: Grip): void {
    if (grip === 'hover' && this.grip === 'pinned') return;
    this.grip = subject ? grip : 'hover';
    if (!same(subject, this.subject)) this.show(subject);
  }

  private show(subject: Subject | null): void {
    const looking = this.look();
    this.subject = subject;
    this.found = looking && subject && looking.show.related(looking.step, subject);
    this.stage.light(this.found);
    this.host.requestUpdate();
  }
}
