/** Runs in the browser: how long the stage takes for the stills and the films of a program. */
import { plan } from '../../src/layout/plan.js';
import { sceneAt } from '../../src/scene/scene.js';
import { stageCss } from '../../src/stage/css.js';
import { clipOf } from '../../src/stage/film.js';
import type { Source } from '../../src/stage/film.js';
import { join } from '../../src/stage/join.js';
import { elementOf } from '../../src/stage/primitives.js';
import { ENGLISH, TextMetrics } from '../../src/stage/text.js';
import { tokenRules } from '../../src/stage/tokens.js';
import { StageView } from '../../src/stage/view.js';
import { parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';

/** Pictures of a film that are drawn; rounds, of which each picture's quickest counts: the computer does other things too. */
const FRAMES = 8, ROUNDS = 3;
const WIDTH = 900, HEIGHT = 520;
const advances = { code: 0.6, text: 0.62 };

/** Times in ms, one for each picture. */
export interface Times {
  steps: number;
  /** SVG elements of the fullest picture. */
  elements: number;
  /** A step's still put into the page: our own work, and with the browser's styles and layout. */
  script: number[];
  still: number[];
  /** The first picture of a film, where its tracks are made; any other one. */
  firstFrames: number[];
  frames: number[];
}

/** @param trace the text of a recorded trace */
export function timesOf(trace: string): Times {
  const timeline = new Timeline(parseTrace(trace));
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  const source: Source = {
    plan: plan(scenes, { width: 550, variant: 'wide', advances }),
    scene: (step) => {
      const scene = scenes[step];
      if (!scene) throw new Error(`no scene ${step}`);
      return scene;
    },
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokenRules('svg') + stageCss);
  document.adoptedStyleSheets = [sheet];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.replaceChildren(svg);
  const times: Times = { steps: scenes.length, elements: 0, script: [], still: [], firstFrames: [], frames: [] };
  for (let round = 0; round < ROUNDS; round++) {
    drawStills(source, scenes.length, svg, times);
    drawFilms(source, scenes.length, times);
  }
  return times;
}

/** Notes a time if it is the quickest for a picture so far. */
function note(times: number[], picture: number, time: number): void {
  times[picture] = Math.min(times[picture] ?? Infinity, time);
}

function drawStills(source: Source, steps: number, svg: SVGSVGElement, times: Times): void {
  const view = new StageView(svg, { source, first: 0, last: steps - 1, width: WIDTH, height: HEIGHT, advances });
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    void view.show(step, { animate: false });
    note(times.script, step, performance.now() - start);
    svg.getBoundingClientRect();
    note(times.still, step, performance.now() - start);
    times.elements = Math.max(times.elements, svg.getElementsByTagName('*').length);
  }
}

function drawFilms(source: Source, steps: number, times: Times): void {
  const style = { metrics: new TextMetrics(advances, 1, false), words: ENGLISH };
  const world = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(world);
  for (let step = 1; step < steps; step++) {
    const start = performance.now(), clip = clipOf(source, step, style);
    for (let frame = 1; frame <= FRAMES; frame++) {
      const from = frame === 1 ? start : performance.now();
      join(world, clip.at(frame / (FRAMES + 1)).map(elementOf));
      world.getBoundingClientRect();
      const time = performance.now() - from;
      if (frame === 1) note(times.firstFrames, step - 1, time);
      else note(times.frames, (step - 1) * (FRAMES - 1) + frame - 2, time);
    }
    join(world, clip.at(1).map(elementOf));
  }
  world.remove();
}
