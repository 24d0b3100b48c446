/** The call stack of a recording: the traced frames, and how it differs from what the last record showed. */
import type { Frame } from '../../vm/frame.js';

export class CallStack {
  /** @param isTraced whether a frame is shown */
  constructor(private readonly isTraced: (frame: Frame) => boolean) {}

  /** Outermost first. */
  readonly frames: Frame[] = [];
  /** Where each of them stands: asked for at every record, of every frame. */
  private readonly depths = new Map<Frame, number>();
  /** How many frames the last record showed, and how many of those are still there. */
  private shown = 0;
  private kept = 0;

  get top(): Frame | undefined { return this.frames[this.frames.length - 1]; }

  get module(): Frame | undefined { return this.frames[0]; }

  has(frame: Frame): boolean { return this.depths.has(frame); }

  /** Makes a frame the top. */
  enter(frame: Frame): void {
    if (this.top === frame) return;
    const depth = this.depths.get(frame);
    if (depth === undefined) this.push(frame); else this.cut(depth + 1);
  }

  leave(): void {
    this.cut(this.frames.length - 1);
  }

  clear(): void {
    this.cut(0);
  }

  /** What changed since the last call: how many frames to pop, then those to push; undefined where nothing did. */
  change(): [pop: number, pushed: Frame[]] | undefined {
    const { frames, shown, kept } = this;
    if (shown === kept && frames.length === kept) return undefined;
    this.shown = this.kept = frames.length;
    return [shown - kept, frames.slice(kept)];
  }

  private cut(depth: number): void {
    for (let gone = depth; gone < this.frames.length; gone++) this.depths.delete(this.frames[gone] as Frame);
    this.frames.length = depth;
    this.kept = Math.min(this.kept, depth);
  }

  /** Pushes a frame, and before it those it is called from that made no event: generators whose delegate is thrown into. */
  private push(frame: Frame): void {
    let { back } = frame;
    while (back !== null && !this.isTraced(back)) ({ back } = back);
    if (back !== null && this.frames.length > 0 && !this.has(back)) this.push(back);
    this.depths.set(frame, this.frames.length);
    this.frames.push(frame);
  }
}
