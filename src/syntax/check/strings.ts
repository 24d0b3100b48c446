/** The grammar of string literals and of the fields of f-strings ("strings", "fstring", "invalid_fstring_…"). */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import { shape } from './shapes.js';
import type { Shape } from './shapes.js';

export class Strings {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** One or more literals side by side. */
  literals(): Shape {
    const { reader } = this;
    const first = reader.token;
    let kind = 'literal';
    let bytes = 0;
    let count = 0;
    while (reader.isType('string') || reader.isType('fstring-start')) {
      count += 1;
      if (/^(?:b|rb|br)['"]/i.test(reader.token.text)) bytes += 1;
      if (reader.isType('string')) {
        reader.advance();
      } else {
        kind = 'f-string expression';
        this.formatted();
      }
    }
    if (bytes > 0 && bytes < count) reader.raiseHere('cannot mix bytes and nonbytes literals');
    return shape(kind, first, reader.last);
  }

  private formatted(): void {
    const { reader } = this;
    reader.advance();
    while (!reader.takeType('fstring-end')) {
      if (!reader.takeType('fstring-middle')) this.field();
    }
  }

  /** `{expression=!conversion:specification}` */
  private field(): void {
    const { reader } = this;
    reader.expect('{');
    if (reader.explain) this.explainFieldStart();
    const value = reader.attempt(() => this.expressions.annotatedRhs());
    if (!value) {
      if (reader.explain) reader.raise("f-string: expecting a valid expression after '{'", reader.token, reader.token);
      reader.fail();
    }
    this.fieldPart("'=', or '!', or ':', or '}'", '=', '!', ':', '}');
    if (reader.take('=')) this.fieldPart("'!', or ':', or '}'", '!', ':', '}');
    if (reader.take('!')) {
      this.conversion();
      this.fieldPart("':' or '}'", ':', '}');
    }
    if (reader.take(':')) {
      while (!reader.is('}')) {
        if (reader.is('{')) this.field();
        else if (!reader.takeType('fstring-middle')) this.fieldPart("'}', or format specs", '}');
      }
    }
    this.fieldPart("'}'", '}');
    reader.advance();
  }

  private explainFieldStart(): void {
    const { reader } = this;
    if (!reader.is('=', '!', ':', '}')) return;
    reader.raise(`f-string: valid expression required before '${reader.token.text}'`, reader.token, reader.token);
  }

  private conversion(): void {
    const { reader } = this;
    if (reader.explain && !reader.isName()) {
      const what = reader.is(':', '}') ? 'missing' : 'invalid';
      reader.raise(`f-string: ${what} conversion character`, reader.token, reader.token);
    }
    const letter = reader.expectName();
    if (!['s', 'r', 'a'].includes(letter.text)) {
      reader.raise(`f-string: invalid conversion character '${letter.text}': expected 's', 'r', or 'a'`, letter, letter);
    }
  }

  private fieldPart(wanted: string, ...texts: string[]): void {
    const { reader } = this;
    if (reader.is(...texts)) return;
    if (reader.explain) reader.raise(`f-string: expecting ${wanted}`, reader.token, reader.token);
    reader.fail();
  }
}
