/** Words and expressions side by side that cannot be (`invalid_expression`, `invalid_legacy_expression`). */
import type { Expressions } from './expressions.js';
import { isIdentifier } from './reader.js';
import type { Reader } from './reader.js';
import type { Shape } from './shapes.js';
import type { Token } from './tokens.js';

const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['_', 'case', 'match', 'type']);

export class Neighbours {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** Where an expression begins. */
  explainStart(): void {
    this.explainCutString();
    this.explainStatementBeforeIf();
  }

  private explainStatementBeforeIf(): void {
    const { reader } = this;
    if (!reader.is('pass', 'break', 'continue') || reader.next?.text !== 'if') return;
    const word = reader.token;
    const matches = reader.looksLike(() => {
      reader.advance();
      reader.advance();
      this.expressions.disjunction();
      reader.expect('else');
    });
    if (matches) reader.raise("expected expression before 'if', but statement is given", word, word);
  }

  /** Two expressions side by side: a forgotten comma, a string cut in two, or Python 2's print. */
  explainEnd(left: Shape, start: number): void {
    const { reader } = this;
    const { first } = left;
    const isStatement = (first.text === 'print' || first.text === 'exec') && first === left.end;
    const follower = reader.tokenAt(start + 1);
    const oddPrefix = isIdentifier(first) && follower?.type === 'string';
    const soft = first.type === 'name' && SOFT_KEYWORDS.has(first.text);
    if (!oddPrefix && !soft) {
      const quiet = this.expressions.quietly();
      const right = quiet.reader.attempt(() => quiet.anyExpression());
      if (right && !isStatement && quiet.reader.last.level > 0) reader.raise('invalid syntax. Perhaps you forgot a comma?', first, right.last);
    }
    if (isIdentifier(first) && left.start === first && follower?.text !== '(') this.explainStatement(first, start, isStatement);
  }

  /** `"a" word "b"`: quotes within a string. */
  private explainCutString(): void {
    const { reader } = this;
    if (!reader.isType('string')) return;
    const quiet = this.expressions.quietly();
    quiet.reader.advance();
    let first: Token | null = null;
    let last: Shape | null = null;
    while (!quiet.reader.isType('string')) {
      const word = quiet.reader.attempt(() => quiet.anyExpression());
      if (!word) return;
      first ??= word.first;
      last = word;
    }
    if (first && last) reader.raise('invalid syntax. Is this intended to be part of the string?', first, last.last);
  }

  /** `print x`. Whatever the name, faults in what follows it are found before its own. */
  private explainStatement(name: Token, start: number, isStatement: boolean): void {
    const after = this.reader.explainingAt(start + 1);
    const all = after.attempt(() => this.expressions.at(after).starExpressions());
    if (all && isStatement) {
      after.raise(`Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`, name, all.last);
    }
  }
}
