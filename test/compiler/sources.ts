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

const constructs = new URL('../../../test/compiler/constructs/', import.meta.url);

/** Programs that are only compiled: one construct a file, in every variant that code generation tells apart. */
export function constructSources(): Source[] {
  return readdirSync(constructs).sort().map((file) => ({
    name: `constructs/${file}`, text: readFileSync(new URL(file, constructs), 'utf8'), mode: 'exec',
  }));
}

/** The test programs; a transcript gives a source for each of its inputs. */
export function programSources(oracle: Oracle): Source[] {
  return programs().flatMap(({ name, text, transcript }): Source[] => {
    if (!transcript) return [{ name, text, mode: 'exec' }];
    return oracle.split(text).map(({ src, at }) => ({ name: `${name}:${at}`, text: src, mode: 'single' }));
  });
}
