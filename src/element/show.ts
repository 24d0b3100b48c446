/** A trace made ready to be shown: its timeline, scenes, plans, narration, marks and output. All derived, all kept once made. */
import { plan } from '../layout/plan.js';
import type { Advances, Plan } from '../layout/model.js';
import { narrate, type Narration } from '../scene/narration/narrate.js';
import { outline, type OutlineItem } from '../scene/outline.js';
import { sceneAt } from '../scene/scene.js';
import type { Scene } from '../scene/model.js';
import type { Trace } from '../trace/schema.js';
import { Timeline } from '../trace/timeline.js';
import type { OutputChunk } from './code-rows.js';
import type { ScrubMark } from './panels/controls.js';
import type { Lang } from './strings.js';

/** Longer traces are planned by windows of so many steps: a plan needs every scene it is for. */
const WINDOW = 600;

interface WindowPlan { key: string; first: number; last: number; plan: Plan }

export class Show {
  readonly timeline: Timeline;
  readonly output: readonly OutputChunk[];
  readonly marks: readonly ScrubMark[];
  private readonly scenes = new Map<number, Scene>();
  private planned: WindowPlan | null = null;

  constructor(readonly trace: Trace, readonly lang: Lang) {
    this.timeline = new Timeline(trace);
    this.output = outputOf(this.timeline);
    this.marks = marksOf(this.timeline);
  }

  get duration(): number {
    return this.timeline.duration;
  }

  scene(step: number): Scene {
    let scene = this.scenes.get(step);
    if (!scene) {
      scene = sceneAt(this.timeline, step, { lang: this.lang });
      this.scenes.set(step, scene);
    }
    return scene;
  }

  narration(step: number): Narration {
    return narrate(this.timeline, this.scene(step), this.lang);
  }

  outline(step: number): OutlineItem[] {
    return outline(this.scene(step), this.lang);
  }
}
