/** Cuts a text into its top-level statements, so that each can run as an input of its own. */
import { SourceText } from '../source/text.js';
import { tokenize } from './check/lexer.js';
import { statementTokens } from './check/statement-tokens.js';

export interface StatementText {
  /** The statement's lines; simple statements on one line stay together. */
  text: string;
  /** Its first line, 1-based. */
  line: number;
}

/**
 * The top-level statements of a text, without blank lines and comments between them. It works on
 * lines and tokens alone, so a fault spoils its own statement and nothing before; what stands after
 * it is lost only where a bracket or a triple-quoted string stays open.
 */
export function splitStatements(text: string): StatementText[] {
  const source = new SourceText(text.replace(/\r\n?/g, '\n'));
  const starts: number[] = [];
  for (let from: number | null = 0; from !== null;) from = collectStarts(source.text, from, starts);
  return starts.map((start, index) => {
    const line = source.lineAt(start);
    return { text: withoutTrailer(source.text.slice(start, starts[index + 1] ?? source.text.length)), line };
  });
}

/** Adds the starts from an offset on; gives the offset to go on from after a fault, or null at the end. */
function collectStarts(text: string, from: number, starts: number[]): number | null {
  const source = new SourceText(text.slice(from));
  const { list, fault } = tokenize(source);
  const faultLine = fault?.span?.line;
  for (const { start } of statementTokens(list)) starts.push(from + source.lineStart(source.lineAt(start)));
  if (faultLine === undefined) return null;
  const begun = source.lineStart(faultLine);
  if (/^\S/.test(source.line(faultLine)) && from + begun > (starts.at(-1) ?? -1)) starts.push(from + begun);
  const next = /\n(?=[^\s#)\]}])/g;
  next.lastIndex = begun;
  const resumed = next.exec(source.text);
  return resumed && !fault?.message.includes('triple-quoted') ? from + resumed.index + 1 : null;
}

/** Without blank lines and comments after the last line that does something. */
function withoutTrailer(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}
