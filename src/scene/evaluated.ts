/** The sub-expression that a stop rests at: as it is written, and what it is worth. */
import type { Evaluation } from '../trace/evaluations.js';
import type { TextSpan } from '../trace/schema.js';
import { isRef } from '../trace/state.js';
import { objectId } from './box.js';
import type { Evaluated } from './model.js';
import { cut } from './text.js';
import type { View } from './view.js';

/** The longest expression that is quoted whole. */
const LONGEST = 48;

/** The text of a span on one line: line breaks and what surrounds them become a space. */
function textOf(source: string, [line, col, endLine, endCol]: TextSpan): string {
  const lines = source.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  const parts = lines.map((text, index) => text.slice(index === 0 ? col : 0, index === last ? endCol : undefined));
  return cut(parts.map((part) => part.trim()).join(' '), LONGEST);
}

export function evaluated(view: View, source: string, { span, value }: Evaluation): Evaluated {
  const target = isRef(value) ? objectId(value[0]) : null;
  return { span, text: textOf(source, span), value: view.context.text(value), target: target !== null && view.boxes.has(target) ? target : null };
}
