/** The grammar of string literals and of the fields of f-strings and t-strings ("strings", "fstring", "invalid_fstring_…"). */
import type { Expressions } from './expressions.js';
import { escapeFault, formattedTextFault, hasForeignCharacter, isBytes, isRaw } from './literal-faults.js';
import type { Reader } from './reader.js';
import { shape } from './shapes.js';
import type { Shape } from './shapes.js';
import type { Token } from './tokens.js';

/** Of the prefix. */
type Letter = 'f' | 't';

export class Strings {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** One or more literals side by side. */
  literals(): Shape {
    const { reader } = this;
    const first = reader.token;
    let latest = first;
    let kind = 'literal';
    let bytes = 0;
    let templates = 0;
    let count = 0;
    while (this.starts()) {
      const { token } = reader;
      const isTemplate = token.type === 'tstring-start';
      if (count > 0 && isTemplate !== templates > 0) {
        if (!reader.explain) break;
        this.mixedTemplate(latest);
      }
      latest = token;
      count += 1;
      if (isTemplate) templates += 1;
      if (isBytes(token.text)) bytes += 1;
      if (token.type !== 'string') kind = isTemplate ? 't-string expression' : 'f-string expression';
      this.literal();
    }
    if (bytes > 0 && bytes < count) reader.raiseHere('cannot mix bytes and nonbytes literals');
    return shape(kind, first, reader.last);
  }

  /** A string literal of any kind stands here. */
  starts(): boolean {
    const { type } = this.reader.token;
    return type === 'string' || type === 'fstring-start' || type === 'tstring-start';
  }

  private literal(): void {
    const { reader } = this;
    if (!reader.isType('string')) return this.formatted(reader.isType('tstring-start') ? 't' : 'f');
    const token = reader.advance();
    if (hasForeignCharacter(token.text)) reader.raise('bytes can only contain ASCII literal characters', token, token);
    return this.refuse(escapeFault(token.text, reader.lookup));
  }

  private refuse(fault: string | null): void {
    if (fault !== null) this.reader.raiseHere(fault);
  }

  /** A t-string beside a literal of another kind. */
  private mixedTemplate(before: Token): void {
    const { reader } = this;
    this.literal();
    reader.raise('cannot mix t-string literals with string or bytes literals', before, reader.last);
  }

  private formatted(letter: Letter): void {
    const { reader } = this;
    const raw = isRaw(reader.advance().text);
    const middles: Token[] = [];
    while (!reader.takeType(`${letter}string-end`)) {
      if (reader.isType(`${letter}string-middle`)) middles.push(reader.advance());
      else this.field(letter, raw);
    }
    // Only now, for the parts are decoded when the whole has been read.
    if (!raw) for (const { text } of middles) this.refuse(formattedTextFault(text, reader.lookup));
  }

  /** `{expression=!conversion:specification}` */
  private field(letter: Letter, raw: boolean): void {
    const { reader } = this;
    reader.expect('{');
    if (reader.explain) this.explainFieldStart(letter);
    const value = reader.attempt(() => this.expressions.annotatedRhs());
    if (!value) {
      if (reader.explain) reader.raise(`${letter}-string: expecting a valid expression after '{'`, reader.token, reader.token);
      reader.fail();
    }
    this.fieldPart(letter, "'=', or '!', or ':', or '}'", '=', '!', ':', '}');
    if (reader.take('=')) this.fieldPart(letter, "'!', or ':', or '}'", '!', ':', '}');
    if (reader.take('!')) {
      this.conversion(letter);
      this.fieldPart(letter, "':' or '}'", ':', '}');
    }
    if (reader.take(':')) {
      while (!reader.is('}')) {
        if (reader.is('{')) this.field(letter, raw);
        else if (reader.isType(`${letter}string-middle`)) this.specification(reader.advance(), raw);
        else this.fieldPart(letter, "'}', or format specs", '}');
      }
    }
    this.fieldPart(letter, "'}'", '}');
    reader.advance();
  }

  private specification({ text }: Token, raw: boolean): void {
    if (!raw) this.refuse(formattedTextFault(text, this.reader.lookup));
  }

  private explainFieldStart(letter: Letter): void {
    const { reader } = this;
    if (!reader.is('=', '!', ':', '}')) return;
    reader.raise(`${letter}-string: valid expression required before '${reader.token.text}'`, reader.token, reader.token);
  }

  private conversion(letter: Letter): void {
    const { reader } = this;
    if (reader.explain && !reader.isName()) {
      const what = reader.is(':', '}') ? 'missing' : 'invalid';
      reader.raise(`${letter}-string: ${what} conversion character`, reader.token, reader.token);
    }
    const mark = reader.last;
    const name = reader.expectName();
    if (name.start !== mark.end) reader.raise(`${letter}-string: conversion type must come right after the exclamation mark`, mark, name);
    if (!['s', 'r', 'a'].includes(name.text)) {
      reader.raise(`${letter}-string: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`, name, name);
    }
  }

  private fieldPart(letter: Letter, wanted: string, ...texts: string[]): void {
    const { reader } = this;
    if (reader.is(...texts)) return;
    if (reader.explain) reader.raise(`${letter}-string: expecting ${wanted}`, reader.token, reader.token);
    reader.fail();
  }
}
