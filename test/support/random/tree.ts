/** The tree of a random program: what the writer makes and the shrinker takes apart. */

/** A header with the block under it, or a simple statement where the block is null. */
export interface Clause {
  readonly text: string;
  readonly body: readonly Statement[] | null;
}

/** One statement: `try` with its `except` and `finally`, an `if` with its `else`, or a single line. */
export type Statement = readonly Clause[];

/** A statement on a line of its own. */
export function line(text: string): Statement {
  return [{ text, body: null }];
}

/** `text:` with a block. */
export function clause(text: string, body: readonly Statement[]): Clause {
  return { text: `${text}:`, body };
}

function linesOf(statements: readonly Statement[], depth: number): string[] {
  if (statements.length === 0) return [`${'    '.repeat(depth)}pass`];
  return statements.flat().flatMap(({ text, body }) => [`${'    '.repeat(depth)}${text}`, ...(body === null ? [] : linesOf(body, depth + 1))]);
}

/** The program as Python text. */
export function programText(statements: readonly Statement[]): string {
  return `${linesOf(statements, 0).join('\n')}\n`;
}
