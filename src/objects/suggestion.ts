const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

/** The candidate that `name` is probably a misspelling of (`_Py_CalculateSuggestions`), or undefined. */
export function suggestion(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length >= MAX_CANDIDATES) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const limit = Math.min(Math.floor((name.length + candidate.length + 3) * MOVE_COST / 6), bestDistance - 1);
    const distance = editDistance(name, candidate, limit);
    if (distance > limit) continue;
    if (best === undefined || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance where a change of case costs half; beyond `limit` any larger number. */
function editDistance(a: string, b: string, limit: number): number {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH || Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * MOVE_COST);
  for (let i = 0; i < a.length; i++) {
    const next = [(i + 1) * MOVE_COST];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + substitutionCost(a[i]!, b[j]!), row[j + 1]! + MOVE_COST, next[j]! + MOVE_COST));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row.at(-1)!;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}
