/** What the compiler's tests compile: the test programs, the inputs of the transcripts, and `constructs/`. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Mode } from '../../src/syntax/parser.js';
import type { Oracle } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';

/** One thing to compile. */
export interface Source {
  name: string;
  text: string;
  mode: Mode;
}

const folder = new URL('../../../test/compiler/', import.meta.url);

/**
 * Programs that are only compiled: one construct a file of `constructs/`, in every variant that code generation tells
 * apart, and each line of `interactive.txt` as an input of its own.
 */
export function constructSources(): Source[] {
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const files = readdirSync(new URL('constructs/', folder)).sort().map((file) => `constructs/${file}`);
  return [
    ...files.map((name): Source => ({ name, text: read(name), mode: 'exec' })),
    ...read('interactive.txt').trim().split('\n').map(interactive),
  ];
}

function interactive(line: string): Source {
  return { name: `>>> ${line}`, text: `${line}\n`, mode: 'single' };
}

const COMPILES_PY = `
def _compiles(source):
    try: compile(source, '<input>', 'single')
    except SyntaxError: return 'no'
    return 'yes'
''
`;

/** The test programs; a transcript gives a source for each of its inputs. */
export function programSources(oracle: Oracle): Source[] {
  oracle.run(COMPILES_PY);
  return programs().flatMap(({ name, text, transcript }): Source[] => {
    if (!transcript) return [{ name, text, mode: 'exec' }];
    const inputs = oracle.split(text).map(({ src, at }): Source => ({ name: `${name}:${at}`, text: src, mode: 'single' }));
    // What a session shows of SyntaxErrors is no code.
    return inputs.filter(({ text: input }) => oracle.run(`_compiles(${JSON.stringify(input)})`) === 'yes');
  });
}
