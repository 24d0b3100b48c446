/**
 * The parser: the only file that knows web-tree-sitter. It takes the two WebAssembly files as
 * bytes, since who fetches them and from where differs between page, tests and command line.
 */
import { Language, Parser as TreeSitter } from 'web-tree-sitter';
import type { TreeCursor } from 'web-tree-sitter';
import { Diagnostic } from '../source/diagnostic.js';
import { SourceText } from '../source/text.js';
import type { Expression, Interactive, Mod, Module } from './ast.js';
import { loadCharacterNames } from './character-names.js';
import type { CharacterNames } from './character-names.js';
import { checkSingle, checkSyntax } from './check/check.js';
import { firstError, moved } from './cst.js';
import type { SyntaxNode } from './cst.js';
import { Context } from './convert/context.js';
import { expression } from './convert/expressions.js';
import { statements } from './convert/statements.js';
import { unmistakable, withoutTypes } from './readable.js';
import { expressionStars } from './stars.js';
import type { Range } from './token-scanner.js';
import { typeExpressions } from './type-expressions.js';
import { words } from './words.js';
import type { Words } from './words.js';

/** The bytes of `web-tree-sitter.wasm` and of `tree-sitter-python.wasm`. */
export interface ParserBinaries {
  runtime: Uint8Array;
  grammar: Uint8Array;
}

export type Mode = 'exec' | 'single' | 'eval';

/** Starts the parser. Throws what WebAssembly throws when the bytes cannot be compiled. */
export async function createParser(binaries: ParserBinaries): Promise<Parser> {
  await TreeSitter.init({ wasmBinary: binaries.runtime });
  const inner = new TreeSitter();
  const language = await Language.load(binaries.grammar);
  inner.setLanguage(language);
  return new Parser(inner, new Kinds(language));
}

/** Python that tree-sitter's grammar cannot read. */
function unreadable(source: SourceText, offset: number): Diagnostic {
  const line = source.lineAt(offset);
  const span = { line, offset: null, endLine: null, endOffset: null };
  return new Diagnostic('unsupported', `a construct in line ${line} is not supported yet`, span, source.line(line));
}

export class Parser {
  private names: CharacterNames | null = null;

  constructor(private readonly inner: TreeSitter, private readonly kinds: Kinds) {}

  /**
   * Loads what a text needs besides the grammar, to be awaited before it is parsed: the names of characters, if it
   * has `\N{`. Throws a Diagnostic of kind `environment` where they cannot be had.
   */
  async prepare(text: string): Promise<void> {
    if (this.names === null && text.includes('\\N{')) this.names = await loadCharacterNames();
  }

  /**
   * Parses a program (`exec`), one input of a transcript (`single`), or an expression (`eval`).
   * Throws a Diagnostic for every text that is not a program we take.
   */
  parse(text: string, mode: 'exec'): Module;
  parse(text: string, mode: 'single'): Interactive;
  parse(text: string, mode: 'eval'): Expression;
  parse(text: string, mode: Mode): Mod;
  parse(text: string, mode: Mode): Mod {
    const source = new SourceText(text.replace(/\r\n?/g, '\n'));
    const tokens = checkSyntax(source, mode === 'eval' ? 'expressionInput' : 'file', this.names);
    if (mode === 'single') checkSingle(source, tokens);
    const found = typeExpressions(tokens.list);
    const stars = expressionStars(tokens.list, found);
    const readable = unmistakable(source.text, tokens.list, found, new Set(stars.values()));
    const root = this.readableTree(source, withoutTypes(readable, found));
    const types = this.expressions(source, readable, found.expressions);
    const context = new Context(source, { types, lists: found.lists, stars, names: this.names }, expression);
    const body = statements(context, root.children);
    if (mode !== 'eval') return { node: mode === 'exec' ? 'Module' : 'Interactive', body };
    const [only] = body;
    if (only?.node !== 'Expr') throw new Error('an expression was parsed to another statement');
    return { node: 'Expression', body: only.value };
  }

  /** Where keywords and identifiers stand in a text whose lines end in `\n`, broken or not. */
  words(text: string): Words {
    return words(this.tree(text), text);
  }

  /** The concrete tree of a text whose lines end in `\n`. */
  tree(text: string): SyntaxNode {
    const tree = this.inner.parse(text);
    if (!tree) throw new Error('the parser was cancelled, though nothing cancels it');
    const cursor = tree.walk();
    try {
      return detach(cursor, this.kinds);
    } finally {
      cursor.delete();
      tree.delete();
    }
  }

  /** The tree of a text that stands for the source. Throws a Diagnostic where the grammar cannot read it. */
  private readableTree(source: SourceText, text: string): SyntaxNode {
    const root = this.tree(text);
    const broken = firstError(root);
    if (broken) throw unreadable(source, broken.start);
    return root;
  }

  /** Expressions on their own, by their starts. They are parsed as lists of one, a list a line. */
  private expressions(source: SourceText, text: string, ranges: readonly Range[]): Map<number, SyntaxNode> {
    const nodes = new Map<number, SyntaxNode>();
    if (ranges.length === 0) return nodes;
    const root = this.tree(ranges.map(({ start, end }) => `[${text.slice(start, end)}]\n`).join(''));
    let at = 1;
    ranges.forEach(({ start, end }, index) => {
      const list = root.children[index]?.children[0];
      const element = list?.children[1];
      if (list?.children.length !== 3 || !element || firstError(list)) throw unreadable(source, start);
      nodes.set(start, moved(element, start - at));
      at += end - start + '[]\n'.length;
    });
    return nodes;
  }
}

/** What stands between tokens and means nothing to the tree. */
const TRIVIA: ReadonlySet<string> = new Set(['comment', 'line_continuation']);

/** The children of every leaf. */
const NONE: SyntaxNode[] = [];

/** Copies the tree under a cursor; without recursion, for nesting is the reader's to choose. */
function detach(cursor: TreeCursor, kinds: Kinds): SyntaxNode {
  const root: Draft = { ...nodeAt(cursor, kinds), children: [] };
  const path = [root];
  for (let descending = cursor.gotoFirstChild(); descending;) {
    const node = nodeAt(cursor, kinds);
    if (!TRIVIA.has(node.type)) path.at(-1)?.children.push(node);
    if (node.named && cursor.gotoFirstChild()) {
      node.children = [];
      path.push(node);
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      path.pop();
      if (!cursor.gotoParent() || path.length === 0) {
        descending = false;
        break;
      }
    }
  }
  return root;
}

/** A node whose children are still to come. */
type Draft = Omit<SyntaxNode, 'children'> & { children: SyntaxNode[] };

/** Each property of a cursor is a call into WebAssembly, so what a node's kind tells is looked up here. */
function nodeAt(cursor: TreeCursor, kinds: Kinds): Draft {
  const { type, named } = kinds.of(cursor.nodeTypeId);
  const [start, end] = [cursor.startIndex, cursor.endIndex];
  return { type, named, field: cursor.currentFieldName, start, end, missing: start === end && cursor.nodeIsMissing, children: NONE };
}

/** The kinds of a grammar's nodes by their numbers. */
class Kinds {
  private readonly known: { type: string; named: boolean }[] = [];

  constructor(private readonly language: Language) {}

  of(id: number): { type: string; named: boolean } {
    return this.known[id] ??= { type: this.language.nodeTypeForId(id) ?? 'ERROR', named: this.language.nodeTypeIsNamed(id) };
  }
}
