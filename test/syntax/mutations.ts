/** Programs with small faults, the same in every run. */

const TOKENS = ['(', ')', '[', ']', '{', '}', ':', ',', '=', '==', 'x', '1', '"s"', 'if', 'for', 'in', 'else', 'def', 'return', '+', '*', '**', '.', ';',
  '\n', '    ', 'lambda', 'not', 'and', 'yield', 'import', 'from', 'as', 'pass', 'class', 'f"{x}"', '@', ':=', 'global', 'nonlocal', 'del', 'try', 'except', 'print', '"'];

/** A linear congruential generator, so that a failing case can be found again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
}

export function mutations(originals: string[], count: number, seed = 7): string[] {
  const below = generator(seed);
  return Array.from({ length: count }, () => mutate(originals[below(originals.length)]!, below));
}

function mutate(text: string, below: (count: number) => number): string {
  const parts = text.match(/\w+|\s+|[^\w\s]/g) ?? [];
  const at = below(Math.max(parts.length, 1));
  const token = TOKENS[below(TOKENS.length)]!;
  switch (below(4)) {
    case 0: return text.slice(0, below(text.length + 1));
    case 1: return parts.toSpliced(at, 1).join('');
    case 2: return parts.toSpliced(at, 0, token, ' ').join('');
    default: return parts.toSpliced(at, 1, token).join('');
  }
}
