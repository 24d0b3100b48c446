import { narrate as narrationOf, type NarrationPart } from '../../scene/narration/narrate.js';
import { sceneAt } from '../../scene/scene.js';
import { isTranscript } from '../../source/transcript.js';
import { Timeline } from '../../trace/timeline.js';
import { choice, fileAndOptions, type Command } from '../command.js';
import { startEngine } from '../engine.js';
import { readSource, writeResult } from '../files.js';
import { standardInput } from '../stdin.js';

/** A story of more steps is cut. */
const MOST_STEPS = 2000;

const text = (parts: readonly NarrationPart[]): string => parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');

/** What each step does, in sentences: its number, the line that ran, the narration. */
export const narrate: Command = {
  usage: 'narrate FILE [--lang en|zh] [--stdin TEXT] [-o OUT]       every step in sentences',
  async run(args, streams) {
    const { file, values } = fileAndOptions(args, { lang: { type: 'string' }, stdin: { type: 'string' }, output: { type: 'string', short: 'o' } });
    const lang = choice('lang', values.lang, ['en', 'zh'], 'en');
    const source = await readSource(file);
    const engine = await startEngine();
    const { trace, diagnostic } = await engine.record(source, { filename: file, maxSteps: MOST_STEPS, stdin: values.stdin ?? standardInput(), transcript: isTranscript(source) });
    const timeline = new Timeline(trace);
    const steps = timeline.stops.map(({ line }, step) => {
      const { strong, rest } = narrationOf(timeline, sceneAt(timeline, step, { lang, hide: [], focus: [] }), lang);
      return `${step}\t${line > 0 ? line : ''}\t${[text(strong), text(rest)].filter((sentence) => sentence !== '').join(lang === 'zh' ? '' : ' ')}\n`;
    });
    await writeResult(steps.join(''), values.output, streams);
    return diagnostic ? 1 : 0;
  },
};
