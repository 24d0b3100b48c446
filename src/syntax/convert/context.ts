/**
 * What all converters share. They call each other through the context, so that a topic a file
 * (literals, strings, parameters …) makes no cycle of imports.
 */
import { diagnosticAt } from '../../source/diagnostic.js';
import type { DiagnosticKind } from '../../source/diagnostic.js';
import type { SourceText } from '../../source/text.js';
import type { Expr, Position } from '../ast.js';
import type { CharacterNames } from '../character-names.js';
import type { SyntaxNode } from '../cst.js';
import { MAX_DEPTH } from '../depth.js';
import type { TypeParameter, TypeParameterList } from '../type-expressions.js';

/** Where a fault lies: a node, a range of offsets, or a position of the AST. */
export type Place = { start: number; end: number } | Position;

/** What is not in the tree; types and lists by where they start. */
export interface Apart {
  /** Types: annotations, bounds and defaults of type parameters, values of type aliases; and first subjects of `match`. */
  types: ReadonlyMap<number, SyntaxNode>;
  /** Lists of type parameters, by the name that each belongs to. */
  lists: ReadonlyMap<number, TypeParameterList>;
  /** Starred expressions: the star's offset, by the start of the operand. A star is taken when it is put back. */
  stars: Map<number, number>;
  /** Names of characters, if they are loaded. */
  names: CharacterNames | null;
}

/** Tuples without brackets: a star before them belongs to the first element. */
const BARE_LISTS: ReadonlySet<string> = new Set(['expression_list', 'pattern_list']);

type Converter = (context: Context, node: SyntaxNode) => Expr;

export class Context {
  private depth = 0;

  constructor(readonly source: SourceText, private readonly apart: Apart, private readonly convert: Converter) {}

  get names(): CharacterNames | null {
    return this.apart.names;
  }

  text(node: { start: number; end: number }): string {
    return this.source.text.slice(node.start, node.end);
  }

  /** Position of a stretch between two UTF-16 offsets. */
  span(start: number, end: number): Position {
    const from = this.source.utf8At(start);
    const to = this.source.utf8At(end);
    return { lineno: from.line, col_offset: from.column, end_lineno: to.line, end_col_offset: to.column };
  }

  at(node: { start: number; end: number }): Position {
    return this.span(node.start, node.end);
  }

  /** Any expression, with context `Load`; with the star that stands before it. */
  expression(node: SyntaxNode): Expr {
    const star = this.starBefore(node);
    if (star === undefined || BARE_LISTS.has(node.type)) return this.nested(node, () => this.convert(this, node));
    this.apart.stars.delete(node.start);
    return { node: 'Starred', value: this.expression(node), ctx: 'Load', ...this.span(star, node.end) };
  }

  /** Position of a node with the star before its first element, if that is still to be put back. */
  atStar(node: { start: number; end: number }): Position {
    return this.span(this.apart.stars.get(node.start) ?? node.start, node.end);
  }

  /** Where the star before an expression stands, if it has one that is still to be put back. */
  starBefore(node: SyntaxNode): number | undefined {
    return this.apart.stars.get(node.start);
  }

  /** The type, or the subject of a `match`, that starts at an offset. */
  typeAt(start: number): SyntaxNode {
    const node = this.apart.types.get(start);
    if (!node) throw new Error('the tree has a type where the tokens have none');
    return node;
  }

  /** The type parameters of a function, class or type alias of this name. */
  typeParameters(name: SyntaxNode): TypeParameter[] {
    return this.apart.lists.get(name.start)?.parameters ?? [];
  }

  /** Runs a conversion one level deeper. */
  nested<T>(node: SyntaxNode, convert: () => T): T {
    if (this.depth >= MAX_DEPTH) this.raise('limit', `the program is nested more than ${MAX_DEPTH} levels deep`, node);
    this.depth += 1;
    try {
      return convert();
    } finally {
      this.depth -= 1;
    }
  }

  /** Python that has passed the grammar, in a shape of tree that we do not know. */
  unreadable(node: SyntaxNode): never {
    this.unsupported(`a construct in line ${this.source.lineAt(node.start)} (${node.type}) is`, node);
  }

  syntaxError(message: string, place: Place): never {
    this.raise('SyntaxError', message, place);
  }

  unsupported(what: string, node: SyntaxNode): never {
    this.raise('unsupported', `${what} not supported yet, line ${this.source.lineAt(node.start)}`, node);
  }

  raise(kind: DiagnosticKind, message: string, place: Place): never {
    const position = 'start' in place ? this.at(place) : place;
    throw diagnosticAt(this.source, kind, message, position);
  }
}

/** The first position's start to the last position's end. */
export function cover(first: Position, last: Position): Position {
  return {
    lineno: first.lineno, col_offset: first.col_offset,
    end_lineno: last.end_lineno, end_col_offset: last.end_col_offset,
  };
}

/** Just the position of a node. */
export function positionOf(node: Position): Position {
  return cover(node, node);
}
