/** A source line as runs of text with one mark each: the names' scopes, keywords, and the rest. */
import type { NameSpan, Scope, Span } from '../trace/schema.js';

export type Mark = Scope | 'keyword' | 'plain' | 'comment';
export interface Token { text: string; mark: Mark }

interface Marked { start: number; end: number; mark: Mark }

/** Spans of one program, grouped by 1-based line. */
export class LineMarks {
  private readonly byLine = new Map<number, Marked[]>();

  constructor(names: readonly NameSpan[], keywords: readonly Span[]) {
    for (const [line, start, end, scope] of names) this.add(line, { start, end, mark: scope });
    for (const [line, start, end] of keywords) this.add(line, { start, end, mark: 'keyword' });
    for (const marks of this.byLine.values()) marks.sort((a, b) => a.start - b.start);
  }

  private add(line: number, mark: Marked): void {
    const marks = this.byLine.get(line);
    if (marks) marks.push(mark);
    else this.byLine.set(line, [mark]);
  }

  /** The tokens of a line; their texts joined are the line. */
  tokens(line: number, text: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    for (const { start, end, mark } of this.byLine.get(line) ?? []) {
      if (start < at || end > text.length) continue;
      if (start > at) tokens.push(...plain(text.slice(at, start)));
      tokens.push({ text: text.slice(start, end), mark });
      at = end;
    }
    if (at < text.length) tokens.push(...plain(text.slice(at)));
    return tokens;
  }
}

/** Text between names holds no name, so a `#` outside quotes starts a comment. */
function plain(text: string): Token[] {
  const comment = /^(?:[^'"#]|'[^']*'|"[^"]*")*?(?=#)/.exec(text);
  if (!comment) return [{ text, mark: 'plain' }];
  const before = comment[0];
  const tokens: Token[] = [{ text: text.slice(before.length), mark: 'comment' }];
  return before === '' ? tokens : [{ text: before, mark: 'plain' }, ...tokens];
}
