import { isIdentifier } from '../../../values/str-case.js';
import { escapeNonAscii, reprStr } from '../../../values/str.js';
import { PatternFault } from './nodes.js';

/** Reads a pattern or a template character by character; a backslash comes with the character behind it (`_parser.Tokenizer`). */
export class PatternSource {
  private readonly characters: readonly string[];
  private index = 0;
  /** What is read next; undefined at the end. */
  next: string | undefined;

  constructor(text: string, readonly isText: boolean) {
    this.characters = Array.from(text);
    this.advance();
  }

  private advance(): void {
    let character = this.characters[this.index];
    if (character === undefined) {
      this.next = undefined;
      return;
    }
    this.index += 1;
    if (character === '\\') {
      const escaped = this.characters[this.index];
      if (escaped === undefined) throw new PatternFault('bad escape (end of pattern)', this.characters.length - 1);
      this.index += 1;
      character += escaped;
    }
    this.next = character;
  }

  /** Index of the character that is next. */
  get position(): number { return this.index - (this.next === undefined ? 0 : Array.from(this.next).length); }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }

  get(): string | undefined {
    const { next } = this;
    this.advance();
    return next;
  }

  /** Skips a character if it is next. */
  match(character: string): boolean {
    if (this.next !== character) return false;
    this.advance();
    return true;
  }

  /** At most `count` characters of a class. */
  getWhile(count: number, test: RegExp): string {
    let text = '';
    while (text.length < count && this.next !== undefined && test.test(this.next)) text += this.get()!;
    return text;
  }

  getUntil(terminator: string, name: string): string {
    let text = '';
    for (;;) {
      const character = this.get();
      if (character === undefined) this.fail(text === '' ? `missing ${name}` : `missing ${terminator}, unterminated name`, Array.from(text).length);
      if (character === terminator) {
        if (text === '') this.fail(`missing ${name}`, 1);
        return text;
      }
      text += character;
    }
  }

  /** @param back how many characters before the next one the fault is */
  fail(message: string, back = 0): never {
    throw new PatternFault(this.isText ? message : escapeNonAscii(message), this.position - back);
  }

  checkGroupName(name: string): void {
    if (this.isText && isIdentifier(name)) return;
    if (!this.isText && /^[\x00-\x7f]*$/.test(name) && isIdentifier(name)) return;
    this.fail(`bad character in group name ${reprStr(name)}`, Array.from(name).length + 1);
  }
}

export const isDecimal = (text: string): boolean => /^[0-9]+$/.test(text);
