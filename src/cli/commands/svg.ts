import { toSVG } from '../../stage/svg.js';
import { choice, fileAndOptions, positive, type Command } from '../command.js';
import { writeResult } from '../files.js';
import { pictureOf, stepOf } from '../picture.js';

const DEFAULT_WIDTH = 560;

/** One step as a self-contained SVG. */
export const svg: Command = {
  usage: 'svg FILE [--step S] [--width W] [--theme light|dark] [-o OUT]  one step as an SVG file',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, {
      step: { type: 'string' }, width: { type: 'string' }, theme: { type: 'string' }, output: { type: 'string', short: 'o' },
    });
    const theme = choice('theme', values.theme, ['light', 'dark'], 'light');
    const width = positive('width', values.width, DEFAULT_WIDTH);
    const { timeline, scenes, plan } = await pictureOf(file, width);
    const step = stepOf(timeline, values.step ?? 'end');
    const scene = scenes[step];
    if (!scene) throw new Error(`step ${step} was found but has no scene`);
    await writeResult(toSVG({ plan, scene, theme, title: `${file}, step ${step} of ${timeline.duration}` }), values.output, streams);
    return 0;
  },
};
