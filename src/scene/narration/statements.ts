/** What kind of statement stands on a line, as far as a sentence about it needs to know. No parser: a trace brings its text and nothing else. */
import type { Timeline } from '../../trace/timeline.js';

export type StatementKind =
  | 'if' | 'while' | 'for' | 'match' | 'case' | 'try' | 'except' | 'finally' | 'else' | 'with' | 'import' | 'def' | 'class' | 'decorator'
  | 'pass' | 'break' | 'continue' | 'assert' | 'del' | 'return' | 'assignment' | 'expression'
  /** A block on its header's line, or a part of an expression that looks like a header. */
  | 'other';

export interface Statement {
  readonly kind: StatementKind;
  /** The line without prompt, indentation and comment. */
  readonly text: string;
  /** First line of the block under a header, 1-based; 0 where none is known. */
  readonly body: number;
}

const FIRST_WORDS: Readonly<Record<string, StatementKind>> = {
  if: 'if', elif: 'if', while: 'while', for: 'for', match: 'match', case: 'case', try: 'try', except: 'except', finally: 'finally', else: 'else',
  with: 'with', import: 'import', from: 'import', def: 'def', class: 'class', pass: 'pass', break: 'break', continue: 'continue', assert: 'assert',
  del: 'del', return: 'return',
};
/** Headers of blocks: they end in a colon. */
const HEADERS: ReadonlySet<StatementKind> = new Set(['if', 'while', 'for', 'match', 'case', 'try', 'except', 'finally', 'else', 'with', 'def', 'class']);

/** Names elsewhere. */
const SOFT: ReadonlySet<StatementKind> = new Set(['match', 'case']);

const PROMPT = /^(?:>>>|\.\.\.)(?: |$)/;
const STRING = /("""|'''|"|')(?:\\.|(?!\1)[^])*?\1/g;
const ASSIGNMENT = /^[^=(]*(?:\[[^\]]*\][^=(]*)?[-+*/%@&|^<>]*(?<![=!<>])=(?!=)/;

/** Text with its strings emptied: what stands in them is no code. */
const withoutStrings = (text: string): string => text.replace(STRING, '$1$1').replace(/#.*$/, '');

const indentation = (line: string): number => line.search(/\S|$/);
const plainLine = (line: string): string => line.replace(PROMPT, '');

function bodyOf(lines: readonly string[], header: number): number {
  const indent = indentation(plainLine(lines[header - 1] ?? ''));
  for (let line = header + 1; line <= lines.length; line++) {
    const text = plainLine(lines[line - 1] ?? '');
    if (/^\s*(?:#|$)/.test(text)) continue;
    return indentation(text) > indent ? line : 0;
  }
  return 0;
}

function kindOf(text: string): StatementKind {
  if (text.startsWith('@')) return 'decorator';
  const word = /^(?:async\s+)?([a-z]+)\b/.exec(text)?.[1] ?? '';
  const kind = Object.hasOwn(FIRST_WORDS, word) ? FIRST_WORDS[word] : undefined;
  if (kind && (!HEADERS.has(kind) || text.endsWith(':'))) return kind;
  if (kind && !SOFT.has(kind)) return 'other';
  return ASSIGNMENT.test(text) ? 'assignment' : 'expression';
}

/** False for a line that goes on in the next one, or goes on from the one before. */
function isWhole(text: string, before: string): boolean {
  const opened = text.match(/[([{]/g)?.length ?? 0;
  const closed = text.match(/[)\]}]/g)?.length ?? 0;
  return opened === closed && !UNFINISHED.test(text) && !UNFINISHED.test(before);
}
const UNFINISHED = /(?:[,([{\\+*/%&|^<>=-]|\b(?:and|or|not|in|is|if|else))$/;

/** The lines of a trace's text, split once. */
const texts = new WeakMap<Timeline, readonly string[]>();

/** The statement that begins on a line of the whole text, 1-based; null where the trace has no text or the line is empty. */
export function statementAt(timeline: Timeline, line: number): Statement | null {
  let lines = texts.get(timeline);
  if (!lines) texts.set(timeline, (lines = (timeline.trace.header.text ?? '').split('\n')));
  const codeOf = (number: number): string => withoutStrings(plainLine(lines[number - 1] ?? '')).trim();
  const text = codeOf(line);
  if (text === '') return null;
  const kind = kindOf(text);
  if (kind === 'expression' && !isWhole(text, codeOf(line - 1))) return null;
  return { kind, text, body: HEADERS.has(kind) ? bodyOf(lines, line) : 0 };
}

/** True for the first line of a `finally` block: its header has no code and is never at rest. */
export function beginsFinally(timeline: Timeline, line: number): boolean {
  for (let above = line - 1; above > 0; above--) {
    const header = statementAt(timeline, above);
    if (header) return header.kind === 'finally' && header.body === line;
  }
  return false;
}

const IDENTIFIER = /(?<![\w.])[\p{L}_][\p{L}\p{N}_]*/gu;

/** Names that a statement mentions, each once, attributes left out. */
export const namesIn = ({ text }: Statement): string[] => [...new Set(text.match(IDENTIFIER))];
