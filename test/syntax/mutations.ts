/** Programs with small faults, the same in every run. */
import { SourceText } from '../../src/source/text.js';
import { tokenize } from '../../src/syntax/check/lexer.js';
import { randomNumbers } from '../support/random.js';

const TOKENS = ['(', ')', '[', ']', '{', '}', ':', ',', '=', '==', 'x', '1', '"s"', 'if', 'for', 'in', 'else', 'def', 'return', '+', '*', '**', '.', ';',
  '\n', '    ', 'lambda', 'not', 'and', 'yield', 'import', 'from', 'as', 'pass', 'class', 'f"{x}"', '@', ':=', 'global', 'nonlocal', 'del', 'try', 'except', 'print', '"',
  'async', 'await', 'match', 'case', 'type', 'with', 'while', 'finally', 'break', 'continue', 'None', "'''", '->', '!', '\\', '#', 't"{x}"', 'is', '~', '0', '1_', '|', 'elif'];

/** Words, spaces, operators, and single characters of everything else. */
const PIECE = /\w+|\s+|[-+*/%@&|^<>=!:]=|\*\*=?|\/\/=?|<<=?|>>=?|->|[^\w\s]/g;

/** So many of the texts, each with one token deleted, doubled, swapped with another, replaced or added, or cut off somewhere. */
export function* mutations(originals: readonly string[], count: number, seed = 7): Generator<string> {
  const below = randomNumbers(seed);
  for (let made = 0; made < count; made += 1) {
    const text = originals[below(originals.length)]!;
    yield mutate(below(8) === 0 ? text.match(PIECE) ?? [] : tokensOf(text), below);
  }
}

function mutate(parts: string[], below: (bound: number) => number): string {
  const any = (): number => below(Math.max(parts.length, 1));
  let at = any();
  // Between tokens there are mostly single spaces.
  if (parts[at] === ' ' || parts[at] === '') at = any();
  const part = parts[at] ?? '';
  const other = below(4) === 0 ? parts[any()] ?? '' : TOKENS[below(TOKENS.length)]!;
  switch (below(11)) {
    case 0: return parts.slice(0, at).join('');
    case 1: case 2: return parts.toSpliced(at, 1).join('');
    case 3: case 4: return parts.toSpliced(at, 0, part, /\w/.test(part) ? ' ' : '').join('');
    case 5: case 6: return parts.toSpliced(at, 3, parts[at + 2] ?? '', parts[at + 1] ?? '', part).join('');
    case 7: case 8: return parts.toSpliced(at, 0, other, ' ').join('');
    default: return parts.toSpliced(at, 1, other).join('');
  }
}

/** The tokens of a text and what stands between them. */
function tokensOf(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const token of tokenize(new SourceText(text)).list) {
    if (token.start > end) parts.push(text.slice(end, token.start));
    if (token.end > token.start) parts.push(token.text);
    end = Math.max(end, token.end);
  }
  return parts;
}

/** Characters that a slip of the finger leaves, and some that are hard to see. */
const CHARACTERS = ['(', ')', '[', ']', '{', '}', ':', ',', '=', '.', ';', '"', "'", '#', '\\', '\n', ' ', '\t', '*', '-', '>', '!', '@', '$', '?', '_', '0', '9', 'e', 'f', 'b', 'x', 'é', '“', '\u00a0', '\u200b', '😀'];

/** Kinds of mutations that do not care for tokens. */
export const SLIPS = ['character deleted', 'character inserted', 'character replaced', 'line deleted', 'line doubled', 'lines swapped', 'indentation changed'] as const;
export type Slip = (typeof SLIPS)[number];

/** So many of the texts, each with one slip of this kind. */
export function* slips(originals: readonly string[], slip: Slip, count: number, seed = 7): Generator<string> {
  const below = randomNumbers(seed);
  for (let made = 0; made < count; made += 1) yield slipped(originals[below(originals.length)]!, slip, below);
}

function slipped(text: string, slip: Slip, below: (bound: number) => number): string {
  const parts = slip.startsWith('character') ? Array.from(text) : text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const at = below(Math.max(parts.length, 1));
  const part = parts[at] ?? '';
  const other = (): string => CHARACTERS[below(CHARACTERS.length)]!;
  switch (slip) {
    case 'character deleted': case 'line deleted': return parts.toSpliced(at, 1).join('');
    case 'character inserted': return parts.toSpliced(at, 0, other()).join('');
    case 'character replaced': return parts.toSpliced(at, 1, other()).join('');
    case 'line doubled': return parts.toSpliced(at, 0, part).join('');
    case 'lines swapped': return parts.toSpliced(at, 2, parts[at + 1] ?? '', part).join('');
    case 'indentation changed': return parts.toSpliced(at, 1, reindented(part, below)).join('');
  }
}

function reindented(line: string, below: (bound: number) => number): string {
  const body = line.trimStart();
  const space = line.slice(0, line.length - body.length);
  switch (below(5)) {
    case 0: return space.slice(1) + body;
    case 1: return `${space} ${body}`;
    case 2: return space.replace(/ {4}/, '') + body;
    case 3: return `    ${space}${body}`;
    default: return `${space.replace(/ {4,8}/, '\t')}${body}`;
  }
}
