import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraFor, clampPlacement, placementThatShows, scaledAbout } from '../../src/stage/camera.js';
import { drawMinimap, hiddenSides } from '../../src/stage/minimap.js';
import { Pace } from '../../src/stage/pace.js';
import type { Source } from '../../src/stage/film.js';
import { recorded } from '../support/stage-traces.js';

function sourceOf(name: string, variant: 'wide' | 'narrow'): { source: Source; last: number } {
  const { plan, scenes } = recorded(name, variant);
  return {
    last: scenes.length - 1,
    source: {
      plan,
      scene: (step) => {
        const scene = scenes[step];
        if (!scene) throw new Error(`no scene ${step}`);
        return scene;
      },
    },
  };
}

test('a world that fits is shown whole, at most at 1.25, and the camera rests', () => {
  const { source, last } = sourceOf('d_closure', 'wide');
  const camera = cameraFor(source, 0, last, { width: 2000, height: 1500 });
  assert.equal(camera.scale, 1.25);
  assert.equal(camera.whole, true);
  for (let step = 0; step <= last; step++) assert.deepEqual(camera.at(step), camera.at(0));
});

test('a world that does not fit keeps its scale, and the running frame and what is touched stay in view', () => {
  const { source, last } = sourceOf('p05_decorator', 'wide');
  const view = { width: 550, height: 420 };
  const camera = cameraFor(source, 0, last, view);
  assert.equal(camera.scale, 0.8);
  assert.equal(camera.whole, false);
  let pans = 0;
  for (let step = 0; step <= last; step++) {
    const { x, y } = camera.at(step), boxes = [...source.plan.at(step).boxes.values()];
    if (step > 0 && (x !== camera.at(step - 1).x || y !== camera.at(step - 1).y)) pans++;
    const running = boxes.find((box) => box.node.state === 'running');
    if (!running) continue;
    assert.ok(running.x * 0.8 + x >= 0 && (running.x + running.w) * 0.8 + x <= view.width, `step ${step}`);
    assert.ok(running.y * 0.8 + y >= 0, `step ${step}`);
  }
  assert.ok(pans > 0 && pans < last);
});

test('narrow, the width always fits and the camera moves downwards only', () => {
  const { source, last } = sourceOf('p05_decorator', 'narrow');
  const camera = cameraFor(source, 0, last, { width: 380, height: 300 });
  assert.ok(source.plan.width * camera.scale <= 380.001);
  for (let step = 0; step <= last; step++) assert.ok(Math.abs(camera.at(step).x - camera.at(0).x) < 0.001);
});

test('three presses within 400 ms are a hurry until 250 ms of quiet; a held key always is', () => {
  const pace = new Pace();
  assert.deepEqual([0, 150, 300].map((now) => pace.press(now)), [false, false, true]);
  assert.equal(pace.press(540), true, 'not quiet for long enough');
  assert.equal(pace.press(800), false);
  assert.equal(pace.press(2000, true), true);
  assert.equal(pace.press(2300), false);
});

test('the mini-map has a mark for every box and for the view, inside the stage', () => {
  const { source } = sourceOf('p05_decorator', 'wide');
  const view = { width: 550, height: 420 }, placed = source.plan.at(20);
  const map = drawMinimap(source.plan, placed, view, { x: 0, y: -100 }, 0.8);
  assert.equal(map.children.length, placed.boxes.size + 2);
  for (const mark of map.children) {
    if (mark.t !== 'rect') continue;
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(mark.attrs[name])) as [number, number, number, number];
    assert.ok(x >= 0 && y >= 0 && x + w <= view.width && y + h <= view.height, mark.key);
  }
});

test('the sides at which boxes are out of view, not those at which the world is empty', () => {
  const { source } = sourceOf('p05_decorator', 'wide');
  const placed = source.plan.at(20), boxes = [...placed.boxes.values()], right = Math.max(...boxes.map(({ x, w }) => x + w)), top = Math.min(...boxes.map(({ y }) => y));
  const all = { width: right, height: source.plan.height };
  assert.deepEqual(hiddenSides(placed, all, { x: 0, y: 0 }, 1), { left: false, right: false, top: false, bottom: false });
  assert.deepEqual(hiddenSides(placed, all, { x: 10, y: -top - 5 }, 1), { left: false, right: true, top: true, bottom: false });
});

test('a reader\'s view keeps its scale within bounds and some of the world in view', () => {
  const world = { width: 800, height: 600 }, view = { width: 500, height: 400 };
  assert.deepEqual(clampPlacement({ x: 20, y: 30, scale: 1 }, world, view), { x: 20, y: 30, scale: 1 });
  assert.equal(clampPlacement({ x: 0, y: 0, scale: 9 }, world, view).scale, 4);
  assert.equal(clampPlacement({ x: 0, y: 0, scale: 0.1 }, world, view).scale, 0.5);
  assert.deepEqual(clampPlacement({ x: 9999, y: -9999, scale: 1 }, world, view), { x: 440, y: -540, scale: 1 });
});

test('zooming about a point leaves it where it is', () => {
  const at = { x: 100, y: 50 }, before = { x: 10, y: 20, scale: 1 }, after = scaledAbout(before, at, 2);
  const inWorld = ({ x, y, scale }: typeof before) => ({ x: (at.x - x) / scale, y: (at.y - y) / scale });
  assert.deepEqual(inWorld(after), inWorld(before));
});

test('a box is brought into view by the shortest way', () => {
  const view = { width: 500, height: 400 }, now = { x: 0, y: 0, scale: 1 };
  assert.deepEqual(placementThatShows(now, { x: 50, y: 50, w: 100, h: 40 }, view), now);
  assert.deepEqual(placementThatShows(now, { x: 450, y: 50, w: 100, h: 40 }, view), { x: -62, y: 0, scale: 1 });
  assert.deepEqual(placementThatShows({ ...now, y: -300 }, { x: 50, y: 50, w: 100, h: 40 }, view), { x: 0, y: -38, scale: 1 });
});
