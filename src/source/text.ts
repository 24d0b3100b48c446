/**
 * A program's text with the three ways to say where: UTF-16 offset (JavaScript, tree-sitter),
 * line and UTF-16 column (the page), line and UTF-8 column (CPython's AST and line tables).
 * Lines are 1-based and end at `\n`, `\r\n` or `\r`; columns are 0-based.
 */

export interface LineColumn {
  /** 1-based. */
  line: number;
  /** 0-based; the method's name says which unit. */
  column: number;
}

export class SourceText {
  /** Offset of the first character of each line; `lineStarts[0]` is line 1. */
  readonly lineStarts: readonly number[];
  /** Every character is one byte and one UTF-16 unit. */
  private readonly isAscii: boolean;
  /** Of long lines beyond ASCII: bytes before every `STRIDE`th UTF-16 unit, by the line's start. */
  private readonly strides = new Map<number, number[]>();

  constructor(readonly text: string) {
    this.lineStarts = findLineStarts(text);
    this.isAscii = isAscii(text);
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Offset of the start of a 1-based line; past the last line the end of the text. */
  lineStart(line: number): number {
    return this.lineStarts[line - 1] ?? this.text.length;
  }

  /** The text of a 1-based line without its line break; empty past the end. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/\r?\n$|\r$/, '');
  }

  /** 1-based line that an offset stands in. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Line and UTF-16 column of an offset. */
  utf16At(offset: number): LineColumn {
    const line = this.lineAt(offset);
    return { line, column: offset - this.lineStart(line) };
  }

  /** Line and UTF-8 column of an offset. */
  utf8At(offset: number): LineColumn {
    const { line, column } = this.utf16At(offset);
    return { line, column: this.isAscii ? column : this.bytesBetween(this.lineStart(line), this.lineStart(line) + column) };
  }

  /** Bytes from the start of a line to an offset; in a long line counted from the nearest stride. */
  private bytesBetween(start: number, end: number): number {
    if (end - start <= STRIDE) return utf8Length(this.text, start, end);
    let sums = this.strides.get(start);
    if (!sums) this.strides.set(start, sums = [0]);
    const whole = Math.floor((end - start) / STRIDE);
    for (let count = sums.length; count <= whole; count += 1) {
      const at = start + count * STRIDE;
      sums.push(sums[count - 1]! + utf8Length(this.text, at - STRIDE, at));
    }
    return sums[whole]! + utf8Length(this.text, start + whole * STRIDE, end);
  }

  /** UTF-16 column of a UTF-8 column of a line. */
  utf16Column(line: number, utf8Column: number): number {
    if (this.isAscii) return Math.min(utf8Column, this.lineStart(line + 1) - this.lineStart(line));
    const start = this.lineStart(line);
    const end = this.lineStart(line + 1);
    let offset = start;
    let bytes = 0;
    while (bytes < utf8Column && offset < end) {
      const code = this.text.codePointAt(offset)!;
      bytes += utf8Size(code);
      offset += code > 0xffff ? 2 : 1;
    }
    return offset - start;
  }

  /** Number of code points before a UTF-8 column of a line: what SyntaxError offsets count (they add 1). */
  codePointColumn(line: number, utf8Column: number): number {
    const start = this.lineStart(line);
    return codePointLength(this.text.slice(start, start + this.utf16Column(line, utf8Column)));
  }

  /** Offset of a line and UTF-8 column. */
  offsetOfUtf8(line: number, utf8Column: number): number {
    return this.lineStart(line) + this.utf16Column(line, utf8Column);
  }
}

const STRIDE = 256;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Number of code points of a string; a lone surrogate counts one. */
export function codePointLength(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Bytes of UTF-8 between two offsets; a lone surrogate counts three. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let bytes = 0;
  for (let at = start; at < end; at += 1) {
    bytes += utf8SizeAt(text, at);
  }
  return bytes;
}

/** Bytes of the UTF-16 unit at an offset: two for each half of a surrogate pair, three for a lone one. */
function utf8SizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  const other = unit < 0xdc00 ? text.charCodeAt(at + 1) >> 10 === 0x37 : text.charCodeAt(at - 1) >> 10 === 0x36;
  return other ? 2 : 3;
}

function utf8Size(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
