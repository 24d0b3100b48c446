/** Tokens, as CPython's tokenizer cuts them (Parser/lexer/lexer.c). */
import type { Diagnostic } from '../../source/diagnostic.js';

export type TokenType =
  | 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end'
  | 'fstring-start' | 'fstring-middle' | 'fstring-end'
  | 'tstring-start' | 'tstring-middle' | 'tstring-end';

export interface Token {
  type: TokenType;
  /** As in the source; empty for tokens that only mark a place. */
  text: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Number of brackets open around it. */
  level: number;
}

/** An open bracket. */
export interface Bracket {
  char: '(' | '[' | '{';
  offset: number;
}

/** A whole text in tokens, or as far as it can be cut. */
export interface Tokens {
  list: Token[];
  /** What stopped the tokenizer; null when it reached the end. */
  fault: Diagnostic | null;
  /** The fault gives way to one that the grammar finds before it. */
  isNoted: boolean;
  /** The innermost bracket that is still open there. */
  open: Bracket | null;
  /** It stopped in the middle of an f-string or t-string. */
  isInString: boolean;
}
