/** The grammar of what stands in brackets: groups, tuples, lists, dicts, sets and comprehensions. */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import { invalidTarget, isWalrus, shape } from './shapes.js';
import type { Shape } from './shapes.js';
import type { Token } from './tokens.js';

export class Brackets {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** `( … )`: a tuple, a generator expression or just an expression. */
  group(): Shape {
    const { reader } = this;
    const open = reader.expect('(');
    if (reader.is(')')) return shape('tuple', open, reader.advance());
    if (reader.is('yield')) return this.inParentheses(open, this.expressions.yieldExpression());
    if (reader.explain && reader.is('**')) this.explainDoubleStar();
    const first = this.firstElement();
    if (reader.is('for', 'async')) {
      this.clauses(first);
      return shape('generator expression', open, reader.expect(')'));
    }
    if (reader.is(',')) {
      const parts = this.elements(first, ')');
      return shape('tuple', open, reader.expect(')'), parts);
    }
    if (first.kind === 'starred') {
      if (reader.explain && reader.is(')')) reader.raise('cannot use starred expression here', first.first, first.last);
      reader.fail();
    }
    return this.inParentheses(open, first);
  }

  private firstElement(): Shape {
    if (this.reader.explain) this.explainStarredElement();
    return this.expressions.starNamedExpression();
  }

  /** `*x for …`; the search for it goes further than a starred element does (`invalid_comprehension`). */
  explainStarredElement(): void {
    const { reader } = this;
    if (!reader.is('*')) return;
    reader.looksLike(() => this.clauses(this.expressions.starredExpression()));
  }

  /** What is wrong with a list or set as a comprehension. */
  explainList(): void {
    const { reader } = this;
    reader.looksLike(() => {
      reader.advance();
      const first = this.firstElement();
      if (reader.is(',')) this.explainUnparenthesizedTarget(this.elements(first, ''));
    });
  }

  private inParentheses(open: Token, inner: Shape): Shape {
    const result: Shape = { ...inner, parenthesized: true, start: open, end: this.reader.expect(')'), head: null };
    result.head = result;
    return result;
  }

  private explainDoubleStar(): void {
    const { reader } = this;
    const star = reader.token;
    const isGroup = reader.looksLike(() => { reader.advance(); this.expressions.expression(); reader.expect(')'); });
    if (isGroup) reader.raise('cannot use double starred expression here', star, star);
  }

  private elements(first: Shape, close: string): Shape[] {
    const { reader } = this;
    const parts = [first];
    while (reader.take(',') && !reader.is(close)) {
      if (reader.explain && reader.is('for', 'async')) break;
      parts.push(this.expressions.starNamedExpression());
    }
    return parts;
  }

  list(): Shape {
    const { reader } = this;
    const open = reader.expect('[');
    if (reader.is(']')) return shape('list', open, reader.advance());
    const first = this.firstElement();
    if (reader.is('for', 'async')) {
      this.clauses(first);
      return shape('list comprehension', open, reader.expect(']'));
    }
    const parts = this.elements(first, ']');
    this.explainUnparenthesizedTarget(parts);
    return shape('list', open, reader.expect(']'), parts);
  }

  /** `[x, y for …]` */
  private explainUnparenthesizedTarget(parts: Shape[]): void {
    const { reader } = this;
    const [first] = parts;
    const last = parts.at(-1);
    if (!reader.explain || !first || !last || !reader.is('for', 'async')) return;
    if (!reader.looksLike(() => this.clauses(null))) return;
    const end = parts.length === 1 ? reader.last : last.last;
    reader.raise('did you forget parentheses around the comprehension target?', first.first, end);
  }

  /** `{ … }`: a dict, a set or a comprehension of one. */
  braces(): Shape {
    const { reader } = this;
    const open = reader.expect('{');
    if (reader.is('}')) return shape('dict literal', open, reader.advance());
    if (reader.is('**')) return this.dict(open);
    const first = this.firstElement();
    if (reader.is(':') && first.kind !== 'starred' && !isWalrus(first)) return this.dict(open, first);
    if (reader.is('for', 'async')) {
      this.clauses(first);
      return shape('set comprehension', open, reader.expect('}'));
    }
    const parts = this.elements(first, '}');
    this.explainUnparenthesizedTarget(parts);
    return shape('set display', open, reader.expect('}'));
  }

  /** The rest of a dict, or of a dict comprehension, from its first key or `**` on. */
  private dict(open: Token, firstKey?: Shape): Shape {
    const { reader } = this;
    const star = reader.token;
    if (firstKey) this.dictValue();
    else this.dictItem();
    if (reader.is('for', 'async')) {
      this.clauses(null);
      if (!firstKey) reader.raise('dict unpacking cannot be used in dict comprehension', star, star);
      return shape('dict comprehension', open, reader.expect('}'));
    }
    while (reader.take(',') && !reader.is('}')) {
      if (reader.explain) this.explainKey();
      this.dictItem();
    }
    return shape('dict literal', open, reader.expect('}'));
  }

  private dictItem(): void {
    const { reader } = this;
    if (reader.take('**')) {
      this.expressions.binary(0);
      return;
    }
    this.expressions.expression();
    this.dictValue();
  }

  /** A key after the first with no colon. What may be wrong with the key itself comes second. */
  private explainKey(): void {
    const { reader } = this;
    const quiet = this.expressions.apart();
    const key = reader.is('**') ? null : quiet.reader.attempt(() => quiet.expression());
    if (key && !quiet.reader.is(':')) reader.raiseAtEnd("':' expected after dictionary key", key);
  }

  private dictValue(): void {
    const { reader } = this;
    const colon = reader.expect(':');
    if (reader.explain && reader.is('}', ',')) reader.raise("expression expected after dictionary key and ':'", colon, colon);
    if (reader.explain && reader.is('*', '**')) {
      const star = reader.advance();
      const what = star.text === '*' ? 'a starred expression' : 'dict unpacking';
      this.expressions.binary(0);
      reader.raiseFrom(`cannot use ${what} in a dictionary value`, star);
    }
    this.expressions.expression();
  }

  // ---- comprehensions

  /** `for … in … if …`, once or more; `element` is what they make, if it can be starred. */
  clauses(element: Shape | null): void {
    const { reader } = this;
    let count = 0;
    do {
      reader.enter();
      count += 1;
      reader.take('async');
      reader.expect('for');
      this.forTargets(true);
      reader.expect('in');
      this.expressions.disjunction();
      while (reader.take('if')) this.expressions.disjunction();
    } while (reader.is('for', 'async'));
    reader.leave(count);
    if (element?.kind === 'starred') {
      reader.raise('iterable unpacking cannot be used in comprehension', element.first, element.last);
    }
  }

  /** The targets of a `for`, up to its `in`. */
  forTargets(inComprehension: boolean): Shape {
    const { reader, expressions } = this;
    // Only the second pass looks beyond what can be a target.
    const target = reader.explain ? () => expressions.binary(0) : () => expressions.primary();
    const targets = expressions.commaList(() => (reader.is('*') ? expressions.starred(target) : target()));
    if (reader.explain && inComprehension && !reader.is('in')) reader.raiseHere("'in' expected after for-loop variables");
    const invalid = invalidTarget(targets, 'for');
    if (!invalid) return targets;
    if (reader.explain) reader.raise(`cannot assign to ${invalid.kind}`, invalid.first, invalid.last);
    return reader.fail();
  }
}
