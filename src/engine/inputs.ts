/** The inputs of a transcript: what follows a prompt is one, and each top-level statement of the code between. */
import { splitTranscript } from '../source/transcript.js';
import type { TranscriptInput } from '../source/transcript.js';
import { SourceText } from '../source/text.js';
import type { Parser } from '../syntax/parser.js';
import type { RecordedInput } from './engine.js';

/** @returns the inputs in order, numbered from 0 */
export function inputsOf(text: string, parser: Parser): RecordedInput[] {
  return splitTranscript(text)
    .flatMap((input) => (input.prompt ? [input] : statements(input, parser)))
    .map(({ text: src, line, prompt, expected }, n) => ({ n, text: src.trimEnd(), line, prompt, expected }));
}

/** A stretch of code, statement by statement; statements that share a line stay together, as they would at a prompt. */
function statements(stretch: TranscriptInput, parser: Parser): TranscriptInput[] {
  const source = new SourceText(stretch.text.replace(/\r\n?/g, '\n'));
  const ranges: { first: number; last: number }[] = [];
  for (const { start, end } of parser.tree(source.text).children) {
    const first = source.lineAt(start);
    const last = source.lineAt(Math.max(start, end - 1));
    const before = ranges.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else ranges.push({ first, last });
  }
  const lines = source.text.split('\n');
  return ranges.map(({ first, last }) => ({ ...stretch, text: lines.slice(first - 1, last).join('\n'), line: stretch.line + first - 1 }));
}
