import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraFor } from '../../src/stage/camera.js';
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
  assert.deepEqual(hiddenSides(source.plan, view, { x: 0, y: -100 }, 0.8), { left: false, right: true, top: true, bottom: true });
});
