/** Makes a program that shows a difference as small as it gets: statements and clauses go as long as the difference stays. */
import type { Clause, Statement } from './tree.js';

/** Every block with one thing less: a run of statements gone, a compound statement replaced by its block, a clause gone. */
function* smaller(statements: readonly Statement[]): Generator<Statement[]> {
  for (let size = statements.length; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at + size <= statements.length; at += size) yield statements.toSpliced(at, size);
  }
  for (const [at, statement] of statements.entries()) {
    for (const { body } of statement) if (body !== null) yield statements.toSpliced(at, 1, ...body);
    for (const less of smallerStatement(statement)) yield statements.with(at, less);
  }
}

function* smallerStatement(statement: Statement): Generator<Statement> {
  for (const index of statement.keys()) if (statement.length > 1) yield statement.toSpliced(index, 1);
  for (const [index, { text, body }] of statement.entries()) {
    if (body === null) continue;
    for (const less of smaller(body)) yield statement.with(index, { text, body: less } satisfies Clause);
  }
}

/**
 * The smallest program found of which `differs` still holds.
 * @param differs is asked for many programs, some of which CPython rejects
 * @param questions how often it is asked at most
 */
export async function shrink(program: readonly Statement[], differs: (program: readonly Statement[]) => Promise<boolean>, questions = 1_000): Promise<readonly Statement[]> {
  let best = program;
  let left = questions;
  search: while (true) {
    for (const candidate of smaller(best)) {
      if (left-- <= 0) return best;
      if (!await differs(candidate)) continue;
      best = candidate;
      continue search;
    }
    return best;
  }
}
