/** What the code panel shows, row by row: the snippet, and in a transcript the output under each prompt. */
import type { Diagnostic } from '../source/diagnostic.js';
import { differenceOf, type Difference } from '../source/expectation.js';
import { splitTranscript, isTranscript, type TranscriptInput } from '../source/transcript.js';
import type { Trace } from '../trace/schema.js';
import { LineMarks, type Token } from './code-tokens.js';

/** A piece of output: at which step it was written, by which input of a transcript, in words. */
export interface OutputChunk { step: number; input: number; stream: 'out' | 'err'; text: string }

export type CodeRow =
  | { kind: 'code'; line: number; prompt: string; tokens: Token[]; fault: { start: number; end: number } | null }
  | { kind: 'separator'; line: number; text: string }
  | { kind: 'output'; step: number; stream: 'out' | 'err'; text: string }
  | { kind: 'expected'; text: string }
  | { kind: 'remark'; step: number; why: Exclude<Difference, 'same'> }
  | { kind: 'fault'; text: string };
