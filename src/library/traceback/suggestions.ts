/** "Did you mean …?": the name nearest to a wrong one (Python/suggestions.c, traceback._compute_suggestion_error). */

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** The candidate to suggest for a name that was not found, or null. The first of equally near ones wins. */
export function suggest(candidates: readonly string[], wrong: string): string | null {
  if (candidates.length > MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null;
  let best = wrong.length;
  let suggestion: string | null = null;
  for (const name of candidates) {
    if (name === wrong) continue;
    // No more than a third of the characters should need changing.
    const limit = Math.min(Math.floor(((name.length + wrong.length + 3) * MOVE_COST) / 6), best - 1);
    const distance = editDistance(wrong, name, limit);
    if (distance > limit || (suggestion !== null && distance >= best)) continue;
    suggestion = name;
    best = distance;
  }
  return suggestion;
}

const substitution = (a: string, b: string): number => (a === b ? 0 : a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST);

/** Weighted Levenshtein distance; anything beyond `limit` is only known to be beyond it. */
function editDistance(left: string, right: string, limit: number): number {
  let [a, b] = withoutCommonEnds(left, right);
  if (a === '' || b === '') return MOVE_COST * (a.length + b.length);
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from({ length: a.length }, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let diagonal = (result = j * MOVE_COST);
    let least = Infinity;
    for (let i = 0; i < a.length; i++) {
      const substituted = diagonal + substitution(b[j] ?? '', a[i] ?? '');
      diagonal = row[i] ?? 0;
      result = Math.min(Math.min(result, diagonal) + MOVE_COST, substituted);
      row[i] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

function withoutCommonEnds(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
