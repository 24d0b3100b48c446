/** The call stack: the only part of the picture that changes its shape. */
import type { NodeId, Scene, SceneNode } from '../scene/model.js';
import type { Geometry } from './metrics.js';
import type { Union } from './union.js';

export interface Stack {
  /** Tops of the frames, by step. */
  readonly tops: readonly ReadonlyMap<NodeId, number>[];
  /** Top of a frame at the step in which it appears: what trees are placed by. */
  readonly home: ReadonlyMap<NodeId, number>;
  /** Frames that stand elsewhere at some step. */
  readonly sliding: ReadonlySet<NodeId>;
  /** Tops of open frames by depth. */
  readonly open: readonly number[];
}

const isFrame = (node: SceneNode): boolean => node.kind === 'frame';

/** The gap between frames: generous for two, tight for deep stacks. */
function gapFor(deepest: number, { gaps }: Geometry): number {
  return Math.max(gaps.leastFrame, Math.round(gaps.frame / Math.max(1, deepest)));
}

/** @param before tops of open frames in an earlier plan, by depth */
export function stackOf(union: Union, scenes: readonly Scene[], geometry: Geometry, before: readonly number[]): Stack {
  const heights: number[] = [];
  const nodes = [...union.nodes.values()].filter(({ kind }) => kind === 'frame');
  for (const { depth, h, below } of nodes) heights[depth] = Math.max(heights[depth] ?? 0, h + below);
  const gap = gapFor(heights.length - 1, geometry);
  const open: number[] = [];
  let y = geometry.top;
  for (let depth = 0; depth < heights.length; depth++) {
    open[depth] = y = Math.max(y, before[depth] ?? 0);
    y += (heights[depth] ?? 0) + gap;
  }
  const topsOf = (frames: readonly SceneNode[]): Map<NodeId, number> => {
    const found = new Map<NodeId, number>();
    if (frames.every(({ state }) => state !== 'folded')) {
      for (const frame of frames) found.set(frame.id, open[frame.depth] ?? geometry.top);
      return found;
    }
    let next = open[1] ?? geometry.top;
    for (const frame of frames) {
      if (frame.depth === 0) {
        found.set(frame.id, geometry.top);
        continue;
      }
      found.set(frame.id, next);
      const { h = 0, below = 0 } = union.nodes.get(frame.id) ?? {};
      next += frame.state === 'folded' ? geometry.folded.h + geometry.folded.gap : h + below + geometry.gaps.leastFrame;
    }
    return found;
  };
  const tops: Map<NodeId, number>[] = [];
  let last: SceneNode[] = [];
  for (const { nodes: all } of scenes) {
    const frames = all.filter(isFrame).sort((a, b) => a.depth - b.depth);
    const same = frames.length === last.length && frames.every((frame, index) => frame === last[index]);
    tops.push((same ? tops.at(-1) : undefined) ?? topsOf(frames));
    last = frames;
  }
  const home = new Map(nodes.map(({ id, birth }) => [id, tops[birth]?.get(id) ?? geometry.top]));
  const sliding = new Set<NodeId>();
  for (const found of tops) for (const [id, top] of found) if (top !== home.get(id)) sliding.add(id);
  return { tops, home, sliding, open };
}
