/** Random programs that make, link, share, change and drop many objects: what the layout has to find places for. */
import { randomNumbers } from '../random.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

const PRELUDE = [
  'class Node:',
  '    def __init__(self, value, next=None):',
  '        self.value = value',
  '        self.next = next',
  'class Pair:',
  '    def __init__(self, left, right):',
  '        self.left = left',
  '        self.right = right',
  'def build(depth, seed):',
  '    if depth == 0:',
  '        return [seed]',
  '    inner = build(depth - 1, seed + 1)',
  '    return Pair(inner, [inner, seed])',
  'def counter(held):',
  '    count = 0',
  '    def step(extra=held):',
  '        nonlocal count',
  '        count += 1',
  '        return held',
  '    return step',
  'def chain(length, end):',
  '    first = end',
  '    for index in range(length):',
  '        first = Node(index, first)',
  '    return first',
  'def every(items):',
  '    for item in items:',
  '        kept = [item]',
  '        yield kept',
];

/** The text of a program; the same for the same seed. */
export function randomHeapProgram(seed: number): string {
  const below = randomNumbers(seed);
  const name = (): string => NAMES[below(NAMES.length)] ?? 'a';
  const small = (): string => [String(below(100)), `'${'xyz'.repeat(1 + below(3))}'`, 'None', 'True'][below(4)] ?? '0';
  const value = (): string => (below(3) === 0 ? small() : name());
  const values = (most: number): string => Array.from({ length: below(most + 1) }, value).join(', ');
  const made = (): string => {
    switch (below(13)) {
      case 0: case 1: return `[${values(5)}]`;
      case 2: return `{'k': ${value()}, 'n': ${value()}, ${below(9)}: ${value()}}`;
      case 3: return `(${value()}, ${value()})`;
      case 4: case 5: return `Node(${value()}, ${value()})`;
      case 6: return `Pair(${value()}, [${values(3)}])`;
      case 7: return `build(${1 + below(4)}, ${below(9)})`;
      case 8: return `counter(${value()})`;
      case 9: return `chain(${1 + below(6)}, ${value()})`;
      case 10: return `[[${small()}] for _ in range(${1 + below(5)})]`;
      case 11: return `every([${values(4)}])`;
      default: return `[lambda held=${name()}, n=n: (held, n) for n in range(${1 + below(4)})]`;
    }
  };
  const changed = (): string => {
    switch (below(10)) {
      case 0: case 1: return `${name()}.append(${value()})`;
      case 2: return `${name()}[0] = ${value()}`;
      case 3: return `${name()}['k'] = ${value()}`;
      case 4: return `${name()}.next = ${value()}`;
      case 5: return `${name()}.left, ${name()}.right = ${value()}, ${value()}`;
      case 6: return `${name()} = next(${name()})`;
      case 7: return `${name()} = ${name()}()`;
      case 8: return `${name()}.pop()`;
      default: return `${name()}, ${name()} = ${name()}, ${name()}`;
    }
  };
  const statement = (): string[] => {
    switch (below(5)) {
      case 0: case 1: return [`${name()} = ${made()}`];
      case 2: return [`${name()} = ${below(4) === 0 ? small() : name()}`];
      default: return ['try:', `    ${changed()}`, 'except Exception:', '    pass'];
    }
  };
  const body = Array.from({ length: 12 + below(20) }, statement).flat();
  return [...PRELUDE, ...NAMES.map((each) => `${each} = ${made().replace(/\b[a-f]\b/g, '0')}`), ...body, ''].join('\n');
}
