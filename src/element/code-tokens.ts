/** A source line as runs of text with one mark each: the names' scopes, keywords, and the rest. */
import type { NameSpan, Scope, Span } from '../trace/schema.js';
import type { Variable, Variables } from './variables.js';

export type Mark = Scope | 'keyword' | 'plain' | 'comment';
/** `variable`: what a name means, null for all that is no name. */
export interface Token { text: string; mark: Mark; variable: Variable | null }

interface Marked { start: number; end: number; mark: Mark; meaning: { scope: Scope; block: string } | null }

/** Spans of one program, grouped by 1-based line. */
export class LineMarks {
  private readonly byLine = new Map<number, Marked[]>();

  constructor(names: readonly NameSpan[], keywords: readonly Span[], private readonly variables: Variables) {
    for (const [line, start, end, scope, block] of names) this.add(line, { start, end, mark: scope, meaning: { scope, block } });
    for (const [line, start, end] of keywords) this.add(line, { start, end, mark: 'keyword', meaning: null });
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
    for (const { start, end, mark, meaning } of this.byLine.get(line) ?? []) {
      if (start < at || end > text.length) continue;
      if (start > at) tokens.push(...plain(text.slice(at, start)));
      const word = text.slice(start, end);
      tokens.push({ text: word, mark, variable: meaning && this.variables.of(word, meaning.scope, meaning.block) });
      at = end;
    }
    if (at < text.length) tokens.push(...plain(text.slice(at)));
    return tokens;
  }
}

/** Text between names holds no name, so a `#` outside quotes starts a comment. */
function plain(text: string): Token[] {
  const comment = /^(?:[^'"#]|'[^']*'|"[^"]*")*?(?=#)/.exec(text);
  if (!comment) return [{ text, mark: 'plain', variable: null }];
  const before = comment[0];
  const tokens: Token[] = [{ text: text.slice(before.length), mark: 'comment', variable: null }];
  return before === '' ? tokens : [{ text: before, mark: 'plain', variable: null }, ...tokens];
}
