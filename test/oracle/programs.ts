/** The programs of `test/programs`: scripts (`*.py`) and transcripts (`*.txt`), one idea a file. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const programsFolder = fileURLToPath(new URL('../../../test/programs/', import.meta.url));

export interface Program {
  /** Path below `test/programs` without its ending, e.g. `basics/a_nameerror`: also the name of its goldens. */
  name: string;
  text: string;
  transcript: boolean;
}

/** Every program, sorted by name. */
export function programs(): Program[] {
  return readdirSync(programsFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(py|txt)$/.test(file) && !/\.(dis|run)\.txt$/.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.\w+$/, ''),
      text: readFileSync(path.join(programsFolder, file), 'utf8'),
      transcript: file.endsWith('.txt'),
    }));
}
