/** What CPython does with the programs of `test/programs`: the goldens, made in memory. `npm run goldens` writes them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatTrace } from '../../src/trace/codec.js';
import type { Oracle } from './oracle.js';
import type { GoldenKind, Program } from './programs.js';

/** The goldens of one program, by ending. */
export function goldensOf(oracle: Oracle, program: Program): [kind: GoldenKind, text: string][] {
  const { text } = program;
  const trace = (gran: 'line' | 'op'): string =>
    formatTrace(program.transcript ? oracle.session(text, oracle.split(text), { gran }) : oracle.record(text, { gran }));
  const traces: [GoldenKind, string][] = [['.line.jsonl', trace('line')], ['.op.jsonl', trace('op')]];
  if (program.transcript) return traces;
  const filename = `${program.name}.py`;
  return [
    ...traces,
    ['.run.json', `${JSON.stringify(oracle.plainRun(text, filename), null, 1)}\n`],
    ...(compiles(oracle, text) ? [['.dis.txt', oracle.dis(text, filename)] satisfies [GoldenKind, string]] : []),
  ];
}

function compiles(oracle: Oracle, text: string): boolean {
  return !oracle.record(text, { steps: 1 }).records.some((record) => record.e === 'syntax');
}

/** Traces that have every kind of heap object and field: [file, text]. The corruption test works on them. */
export function kindsGoldens(oracle: Oracle): [file: string, text: string][] {
  const file = (name: string): string => fileURLToPath(new URL(`../../../test/oracle/${name}`, import.meta.url));
  const source = readFileSync(file('kinds.py'), 'utf8');
  const inputs = ['1 +', 'x = [1]', 'x', 'x.y', '_', 'x.append(2)'].map((src, index) => ({ src, at: index + 1 }));
  return [
    [file('kinds.line.jsonl'), formatTrace(oracle.record(source, { gran: 'line' }))],
    [file('kinds.op.jsonl'), formatTrace(oracle.record(source, { gran: 'op' }))],
    [file('kinds.session.jsonl'), formatTrace(oracle.session(inputs.map(({ src }) => `>>> ${src}\n`).join(''), inputs))],
  ];
}
