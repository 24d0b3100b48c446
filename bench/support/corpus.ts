/** What compilers are compared on: the oracle's standard library, and our own programs. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Mode } from '../../src/syntax/parser.js';
import { constructSources, programSources } from '../../test/compiler/sources.js';
import type { Oracle } from '../../test/oracle/oracle.js';
import { standardLibrary } from '../../test/oracle/stdlib.js';

export interface CorpusText {
  name: string;
  text: string;
  /** `single` for an input of a transcript. */
  mode: Mode;
  /** One of our programs; of them, everything must be equal. */
  own: boolean;
}

/** All of it; inputs of transcripts are texts of their own. */
export function wholeCorpus(python: Oracle): CorpusText[] {
  const library = Object.entries(standardLibrary(python)).map(([name, text]): CorpusText => ({ name, text, mode: 'exec', own: false }));
  const own = [...programSources(python), ...constructSources()].map((source): CorpusText => ({ ...source, own: true }));
  return [...library, ...own];
}

/** The Python files below a folder. */
export function folderCorpus(folder: string): CorpusText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8'), mode: 'exec', own: false }));
}
