/** Cuts a program into tokens and finds the faults CPython's tokenizer finds, with its words and columns. */
import { Diagnostic } from '../../source/diagnostic.js';
import { codePointLength } from '../../source/text.js';
import type { SourceText } from '../../source/text.js';
import { Indentation } from './indentation.js';
import { numberEnd, NumberFault } from './number-token.js';
import { LexerFault, TokenCutter } from './token-cutter.js';
import type { Tokens } from './tokens.js';

const OPERATOR = /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|!=|<=|>=|<>|<<|>>|\*\*|\/\/|[^]/uy;
/** A line that does nothing. A backslash joins it with the next, also before its first token. */
const IDLE_LINE = /(?:[ \t\f]|\\\n)*(?:#[^\n]*)?\n/y;
const INDENTATION = /(?:[ \t\f]|\\\n)*/y;
const WORD = /[\p{ID_Continue}_$\u0080-\u{10ffff}]+/uy;
/** Most names: they need no further look. */
const PLAIN_NAME = /[A-Za-z_]\w*(?![\w$"'\u0080-\u{10ffff}])/uy;
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const STRING_OPENING = /(?:[bB][rR]?|[rR][bBfFtT]?|[uU]|[fFtT][rR]?)?("""|'''|"|')/y;
const OPENING_CHARACTERS: ReadonlySet<string> = new Set('"\'bBrRfFtTuU');
const PREFIXED = /([bfrtu]{2,})["']/iy;
/** Letters that no prefix has together, in the order in which they are looked for. */
const INCOMPATIBLE: readonly (readonly [string, string])[] = [['u', 'b'], ['u', 'r'], ['u', 'f'], ['u', 't'], ['b', 'f'], ['b', 't'], ['f', 't']];
const CONTROL = /[\0-\x1f\x7f]/;
const MAX_NESTING = 200;
const MAX_FORMATTED = 149;
const MAX_FIELDS = 3;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** An f-string or t-string being read. */
interface Formatted {
  letter: 'f' | 't';
  /** Offset of its prefix. */
  start: number;
  quotes: string;
  raw: boolean;
  /** Depth of the bracket stack around its replacement fields that are open now; empty in its text. */
  fields: number[];
  /** Within that many of them after the colon: in a format specification. */
  specs: number[];
}

/** The tokens of a text whose lines end in `\n`. */
export function tokenize(source: SourceText): Tokens {
  const lexer = new Lexer(source);
  let fault: LexerFault | null = null;
  try {
    lexer.run();
  } catch (error) {
    if (!(error instanceof LexerFault)) throw error;
    fault = error;
  }
  return {
    list: lexer.tokens,
    fault: fault?.diagnostic ?? null,
    isNoted: fault?.isNoted ?? false,
    open: lexer.brackets.at(-1) ?? null,
    isInString: lexer.isInString,
  };
}

class Lexer extends TokenCutter {
  private readonly formatted: Formatted[] = [];
  private readonly indentation = new Indentation();
  /** Where the comment begins that ends the text. */
  private lastComment: number | null = null;

  /** Within an f-string or t-string. */
  get isInString(): boolean {
    return this.formatted.length > 0;
  }

  run(): void {
    const nul = this.text.indexOf('\0');
    if (nul >= 0) throw new LexerFault(new Diagnostic('SyntaxError', 'source code string cannot contain null bytes'));
    this.lineStart();
    while (this.at < this.text.length) {
      const inside = this.formatted.at(-1);
      if (inside && inside.fields.length === inside.specs.length) this.formattedText(inside);
      else this.codeToken();
    }
    this.finish();
  }

  private finish(): void {
    const inside = this.formatted.at(-1);
    const end = this.text.length;
    if (inside && inside.fields.length === inside.specs.length) this.formattedText(inside);
    const last = this.tokens.at(-1);
    if (last && last.type !== 'newline' && last.type !== 'dedent' && last.type !== 'indent' && this.brackets.length === 0) {
      this.push('newline', this.lastComment ?? end, end);
    }
    if (this.brackets.length === 0) for (const _ of this.indentation.close()) this.push('dedent', end, end);
    this.push('end', end, end);
  }

  // ---- lines

  /** At the start of a line outside brackets: skips lines that do nothing, then weighs the indentation. */
  private lineStart(): void {
    while (this.match(IDLE_LINE) !== null) this.at = IDLE_LINE.lastIndex;
    const indent = this.match(INDENTATION) ?? '';
    this.at += indent.length;
    if (this.at >= this.text.length && indent.endsWith('\n')) this.unexpectedEnd();
    if (this.at >= this.text.length || this.text[this.at] === '#') return;
    if (this.text[this.at] === '\\') this.continuation();
    const line = this.source.lineAt(this.at);
    const change = this.indentation.line(indent);
    switch (change) {
      case 'unindent':
        return this.noted('IndentationError', 'unindent does not match any outer indentation level',
          line, codePointLength(this.source.line(line)) + 1, -1);
      case 'tabs':
        return this.noted('TabError', 'inconsistent use of tabs and spaces in indentation', line, 1, 0);
      case 'deep':
        return this.noted('IndentationError', 'too many levels of indentation', line, 1, 0);
      default:
        for (let count = 0; count < Math.abs(change); count += 1) this.push(change > 0 ? 'indent' : 'dedent', this.at, this.at);
        return undefined;
    }
  }

  private newline(start = this.at): void {
    if (this.brackets.length > 0) {
      this.at += 1;
      return;
    }
    this.push('newline', start, this.at + 1);
    this.lineStart();
  }

  /** The line break after a comment begins with the comment. */
  private comment(): void {
    const start = this.at;
    const end = this.text.indexOf('\n', start);
    this.at = end < 0 ? this.text.length : end;
    if (end >= 0) this.newline(start);
    else this.lastComment = start;
  }

  // ---- tokens

  private codeToken(): void {
    const char = this.text[this.at]!;
    if (char === ' ' || char === '\t' || char === '\f') this.at += 1;
    else if (char === '\n') this.newline();
    else if (char === '#') this.comment();
    else if (char === '\\') this.continuation();
    else if (this.plainName() || (OPENING_CHARACTERS.has(char) && this.opening())) return;
    else if (/[0-9]/.test(char) || (char === '.' && /[0-9]/.test(this.text[this.at + 1] ?? ''))) this.number();
    else if (this.match(WORD)) this.word();
    else this.operator();
  }

  private plainName(): boolean {
    const name = this.match(PLAIN_NAME);
    if (name !== null) this.push('name', this.at, this.at + name.length);
    return name !== null;
  }

  private continuation(): void {
    if (this.text[this.at + 1] === '\n') {
      this.at += 2;
      if (this.at >= this.text.length) this.unexpectedEnd();
      return;
    }
    const line = this.source.lineAt(this.at);
    const column = this.at - this.source.lineStart(line);
    if (this.at + 1 >= this.text.length) {
      this.noted('SyntaxError', 'unexpected EOF while parsing', line, codePointLength(this.source.line(line)) + 1, -1);
    }
    const offset = codePointLength(this.source.line(line).slice(0, column + 2));
    this.noted('SyntaxError', 'unexpected character after line continuation character', line, offset, 0);
  }

  /** After a backslash at the end of the last line. */
  private unexpectedEnd(): never {
    const line = this.source.lineAt(this.at - 1);
    const offset = codePointLength(this.source.line(line)) + 1;
    return this.noted('SyntaxError', 'unexpected EOF while parsing', line, offset, -1);
  }

  private number(): void {
    try {
      this.push('number', this.at, numberEnd(this.text, this.at));
    } catch (error) {
      if (error instanceof NumberFault) this.fail(error.message, error.read, error.endColumnOf === null ? undefined : this.columnAfter(error.endColumnOf));
      throw error;
    }
  }

  /** A name; characters beyond ASCII are first taken and then judged. */
  private word(): void {
    const word = this.match(WORD) ?? '';
    const dollar = word.indexOf('$');
    const name = dollar < 0 ? word : word.slice(0, dollar);
    if (name === '') return this.push('op', this.at, this.at + 1);
    if (!IDENTIFIER.test(name.normalize('NFKC'))) this.badCharacter(name);
    return this.push('name', this.at, this.at + name.length);
  }

  private badCharacter(word: string): never {
    let good = '';
    for (const char of word) {
      if (!IDENTIFIER.test((good + char).normalize('NFKC'))) {
        const end = this.at + good.length + char.length;
        if (/[\p{C}\p{Z}]/u.test(char)) this.notPrintable(char, end);
        this.fail(`invalid character '${char}' (U+${hexOf(char)})`, end);
      }
      good += char;
    }
    throw new Error('an identifier is bad as a whole and good in every part');
  }

  private notPrintable(char: string, end: number): never {
    return this.fail(`invalid non-printable character U+${hexOf(char)}`, end);
  }

  private operator(): void {
    const inside = this.formatted.at(-1);
    const atField = inside !== undefined && inside.fields.at(-1) === this.brackets.length;
    let operator = this.match(OPERATOR) ?? '';
    if (atField && operator === ':=') operator = ':';
    const start = this.at;
    const end = start + operator.length;
    if (CONTROL.test(operator)) this.notPrintable(operator, end);
    if (operator === '(' || operator === '[' || operator === '{') {
      if (this.brackets.length >= MAX_NESTING) this.fail('too many nested parentheses', end);
      this.brackets.push({ char: operator, offset: start });
    } else if (operator in CLOSING) {
      this.close(operator, end, atField ? inside : null);
    }
    this.push('op', start, end);
    if (atField && operator === ':') inside.specs.push(this.brackets.length);
  }

  private close(char: string, end: number, field: Formatted | null): void {
    const open = this.brackets.pop();
    if (!open) return this.fail(`unmatched '${char}'`, end);
    if (open.char !== CLOSING[char]) {
      if (field) return this.fail(`${field.letter}-string: unmatched '${char}'`, end);
      const line = this.source.lineAt(open.offset);
      const where = line === this.source.lineAt(this.at) ? '' : ` on line ${line}`;
      return this.fail(`closing parenthesis '${char}' does not match opening parenthesis '${open.char}'${where}`, end);
    }
    field?.fields.pop();
    return undefined;
  }

  // ---- strings

  private unterminated(start: number, quotes: string, letter: 'f' | 't' | '', end: number): never {
    const what = `${quotes.length === 3 ? 'triple-quoted ' : ''}${letter && `${letter}-`}string literal`;
    const detected = this.source.lineAt(Math.max(end - (quotes.length === 3 ? 1 : 0), 0));
    const escaped = !letter && quotes.length === 1 && this.text.slice(start, end).includes(`\\${quotes}`);
    return this.fail(`unterminated ${what} (detected at line ${detected})${escaped ? '; perhaps you escaped the end quote?' : ''}`, start + 1);
  }

  /** A string or the opening of an f-string stands here. */
  private opening(): boolean {
    STRING_OPENING.lastIndex = this.at;
    const match = STRING_OPENING.exec(this.text);
    const quotes = match?.[1];
    if (!match || quotes === undefined) {
      this.checkPrefix();
      return false;
    }
    const prefix = match[0].slice(0, -quotes.length).toLowerCase();
    const start = this.at;
    if (/[ft]/.test(prefix)) {
      const letter = prefix.includes('t') ? 't' : 'f';
      if (this.formatted.length >= MAX_FORMATTED) this.fail('too many nested f-strings or t-strings', start + match[0].length);
      this.formatted.push({ letter, start, quotes, raw: prefix.includes('r'), fields: [], specs: [] });
      this.push(`${letter}string-start`, start, start + match[0].length);
    } else {
      this.push('string', start, this.stringEnd(start, start + match[0].length, quotes));
    }
    return true;
  }

  private checkPrefix(): void {
    const letters = this.match(PREFIXED)?.slice(0, -1).toLowerCase() ?? '';
    if (new Set(letters).size < letters.length) return;
    const pair = INCOMPATIBLE.find((each) => each.every((letter) => letters.includes(letter)));
    if (!pair) return;
    const { line, column } = this.source.utf8At(this.at);
    throw new LexerFault(new Diagnostic('SyntaxError', `'${pair[0]}' and '${pair[1]}' prefixes are incompatible`, {
      line, offset: column + 1, endLine: line, endOffset: column + letters.length + 1,
    }, this.source.line(line), 'tokenizer'));
  }

  private stringEnd(start: number, body: number, quotes: string): number {
    let at = body;
    for (; at < this.text.length; at += 1) {
      if (this.text[at] === '\\') at += 1;
      else if (this.text.startsWith(quotes, at)) return at + quotes.length;
      else if (quotes.length === 1 && this.text[at] === '\n') break;
    }
    const inside = this.formatted.at(-1);
    if (inside?.quotes === quotes) this.fail(`${inside.letter}-string: expecting '}'`, start + 1);
    return this.unterminated(start, quotes, '', Math.min(at, this.text.length));
  }

  /** The text of an f-string up to its next field or its end, or that of a format specification. */
  private formattedText(inside: Formatted): void {
    const inSpec = inside.specs.length > 0;
    const start = this.at;
    let named = false;
    for (let at = start; ; at += 1) {
      const char = this.text[at];
      if (char === undefined || (char === '\n' && inside.quotes.length === 1)) {
        if (inSpec && inside.quotes.length === 1) this.newlineInSpec(inside, at);
        return this.unterminated(inside.start, inside.quotes, inside.letter, at);
      }
      if (this.text.startsWith(inside.quotes, at)) return this.endText(inside, start, at);
      if (char === '\\') {
        at += this.escapeLength(inside, at);
        named ||= this.text[at] === '{';
      } else if (char === '{') {
        if (!inSpec && this.text[at + 1] === '{') at += 1;
        else return this.openField(inside, start, at);
      } else if (char === '}' && named) {
        named = false;
      } else if (char === '}') {
        if (inSpec) return this.closeField(inside, start, at);
        if (this.text[at + 1] !== '}') this.fail(`${inside.letter}-string: single '}' is not allowed`, at + 1);
        at += 1;
      }
    }
  }

  /** Every text ends in a line break, written or not. */
  private newlineInSpec({ letter }: Formatted, at: number): never {
    const line = this.source.lineAt(at);
    const offset = codePointLength(this.text.slice(this.source.lineStart(line), at)) + 1;
    const message = `${letter}-string: newlines are not allowed in format specifiers for single quoted ${letter}-strings`;
    throw new LexerFault(new Diagnostic('SyntaxError', message, { line, offset, endLine: line, endOffset: offset }, this.source.line(line), 'tokenizer'));
  }

  /** How many characters after a backslash belong to it, the brace of a name among them; any other brace opens a field all the same. */
  private escapeLength(inside: Formatted, slash: number): number {
    const next = this.text[slash + 1];
    if (next === '{' || next === '}') return 0;
    return next === 'N' && !inside.raw && this.text[slash + 2] === '{' ? 2 : 1;
  }

  private middle(inside: Formatted, start: number, end: number): void {
    if (end > start) this.push(`${inside.letter}string-middle`, start, end);
    this.at = end;
  }

  private openField(inside: Formatted, start: number, at: number): void {
    this.middle(inside, start, at);
    if (inside.fields.length >= MAX_FIELDS) this.fail(`${inside.letter}-string: expressions nested too deeply`, at);
    this.brackets.push({ char: '{', offset: at });
    inside.fields.push(this.brackets.length);
    this.push('op', at, at + 1);
  }

  private closeField(inside: Formatted, start: number, at: number): void {
    this.middle(inside, start, at);
    this.brackets.pop();
    inside.fields.pop();
    inside.specs.pop();
    this.push('op', at, at + 1);
  }

  /** The closing quotes; in a specification they come too early, and the grammar says what is missing. */
  private endText(inside: Formatted, start: number, at: number): void {
    this.middle(inside, start, at);
    this.formatted.pop();
    this.push(`${inside.letter}string-end`, at, this.text.startsWith(inside.quotes, at) ? at + inside.quotes.length : at);
  }
}

function hexOf(char: string): string {
  return char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
