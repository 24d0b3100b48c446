/**
 * Where types stand: annotations, type parameters and the values of type aliases. To Python they are expressions
 * like any other; the parser's grammar has a notation of its own for them that is too narrow (`a[b].c`, defaults of
 * type parameters). So they are found among the tokens, hidden from the parser, and parsed on their own. With them goes
 * the first subject of a `match`: the grammar may take `match [a, b]:` for a subscript with an annotation.
 */
import { KEYWORDS } from './convert/names.js';
import type { Token } from './check/tokens.js';
import { TokenScanner } from './token-scanner.js';
import type { Range } from './token-scanner.js';

/** One of PEP 695's and PEP 696's type parameters; its bound and default are among the expressions. */
export interface TypeParameter extends Range {
  node: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  name: Range;
  bound: Range | null;
  defaultValue: Range | null;
}

export interface TypeParameterList extends Range {
  parameters: TypeParameter[];
}

export interface TypeExpressions {
  /** Where a `*` does not belong to an expression: at parameters and type parameters and in patterns. In the order of the text. */
  otherStars: Range[];
  /** Starts of the words `match`, `case` and `type` where they are keywords. */
  softKeywords: Set<number>;
  /** In the order of the text; none stands in another. Each may begin with a star. */
  expressions: Range[];
  /** By the start of the name that a list belongs to, in the order of the text. */
  lists: Map<number, TypeParameterList>;
}

/** The types of a program that has passed the check. */
export function typeExpressions(tokens: readonly Token[]): TypeExpressions {
  const finder = new Finder(tokens);
  finder.program();
  return finder.found;
}

const COMPOUND: ReadonlySet<string> = new Set(['class', 'if', 'elif', 'else', 'while', 'for', 'try', 'except', 'finally', 'with']);

const KINDS: Readonly<Record<string, TypeParameter['node']>> = { '*': 'TypeVarTuple', '**': 'ParamSpec' };

class Finder {
  readonly found: TypeExpressions = { otherStars: [], softKeywords: new Set(), expressions: [], lists: new Map() };
  private readonly scanner: TokenScanner;
  /** For each open block, whether it holds the cases of a `match`. */
  private readonly blocks: boolean[] = [];
  private matching = false;
  private lineBegins = true;

  constructor(tokens: readonly Token[]) {
    this.scanner = new TokenScanner(tokens);
  }

  program(): void {
    const { scanner } = this;
    while (scanner.token.type !== 'end') {
      const { type } = scanner.token;
      if (type === 'indent') this.blocks.push(this.matching);
      if (type === 'dedent') this.blocks.pop();
      const between = type === 'newline' || type === 'indent' || type === 'dedent';
      if (between || scanner.is(';')) scanner.advance();
      else this.statement();
      this.lineBegins = between;
    }
  }

  /** A simple statement, or the head of a compound one. */
  private statement(): void {
    const { scanner } = this;
    if (scanner.token.text === 'async') scanner.advance();
    const { type, text } = scanner.token;
    this.matching = false;
    if (this.lineBegins && this.blocks.at(-1) === true) this.caseHead();
    else if (type === 'name' && text === 'def') this.definition();
    else if (type === 'name' && text === 'type' && isName(scanner.ahead(1))) this.alias();
    else if (type === 'name' && COMPOUND.has(text)) this.head();
    else this.simple();
  }

  private caseHead(): void {
    const { scanner } = this;
    this.found.softKeywords.add(scanner.advance().start);
    this.found.otherStars.push(scanner.upTo(':', 'if'));
    scanner.upTo(':');
    scanner.advance();
  }

  private definition(): void {
    const { scanner } = this;
    scanner.advance();
    this.nameAndList();
    scanner.advance();
    while (!scanner.take(')')) {
      if (scanner.is('*')) this.found.otherStars.push(scanner.token);
      scanner.upTo(':', '=', ',', ')');
      if (scanner.take(':')) this.expression('=', ',', ')');
      if (scanner.take('=')) scanner.upTo(',', ')');
      scanner.take(',');
    }
    if (scanner.take('->')) this.expression(':');
    scanner.advance();
  }

  private alias(): void {
    this.found.softKeywords.add(this.scanner.advance().start);
    this.nameAndList();
    this.scanner.advance();
    this.expression(';');
  }

  private head(): void {
    const { scanner } = this;
    if (scanner.advance().text === 'class') this.nameAndList();
    scanner.upTo(':');
    scanner.advance();
  }

  /** `match` is a keyword if nothing follows the colon. */
  private simple(): void {
    const { scanner } = this;
    const { text, start } = scanner.token;
    const subject = text === 'match' ? this.subject() : null;
    scanner.upTo(':', ';');
    if (!scanner.take(':')) return;
    this.matching = subject !== null && scanner.token.type === 'newline';
    if (subject !== null && this.matching) {
      this.found.softKeywords.add(start);
      this.found.expressions.push(subject);
    } else this.expression('=', ';');
    scanner.upTo(';');
  }

  /** The first subject of what may be a `match`, with its star. */
  private subject(): Range {
    this.scanner.advance();
    return this.scanner.upTo(',', ':', ';');
  }

  private nameAndList(): void {
    const { scanner } = this;
    const name = scanner.advance();
    if (!scanner.is('[')) return;
    const { start } = scanner.advance();
    const parameters: TypeParameter[] = [];
    while (!scanner.is(']')) {
      parameters.push(this.parameter());
      scanner.take(',');
    }
    this.found.lists.set(name.start, { start, end: scanner.advance().end, parameters });
  }

  private parameter(): TypeParameter {
    const { scanner } = this;
    const first = scanner.token;
    const node = KINDS[first.text] ?? 'TypeVar';
    this.found.otherStars.push(first);
    if (node !== 'TypeVar') scanner.advance();
    const name = scanner.advance();
    const bound = scanner.take(':') ? this.expression('=', ',', ']') : null;
    const defaultValue = scanner.take('=') ? this.expression(',', ']') : null;
    return { node, name, bound, defaultValue, start: first.start, end: (defaultValue ?? bound ?? name).end };
  }

  private expression(...ends: string[]): Range {
    const range = this.scanner.upTo(...ends);
    this.found.expressions.push(range);
    return range;
  }
}

function isName({ type, text }: Token): boolean {
  return type === 'name' && !KEYWORDS.has(text);
}
