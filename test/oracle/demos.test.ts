/** The gallery of misconceptions says what each program prints: real CPython must say the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { oracle, oracleMissing } from './oracle.js';
import type { PlainRun } from './oracle.js';

const page = readFileSync(new URL('../../../demos/misconceptions.html', import.meta.url), 'utf8');
const MISCONCEPTIONS = 20;

const plain = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What stands between two tags. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return plain(text.slice(from, text.indexOf(end, from)));
}

/** All that was printed, and the last line of a traceback. */
const said = ({ stdout, stderr }: PlainRun): string => [...stdout.trimEnd().split('\n'), stderr.trimEnd().split('\n').at(-1)].filter(Boolean).join('\n');

test('the gallery prints what it says', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const sections = page.split('<section').slice(1);
  assert.equal(sections.length, MISCONCEPTIONS);
  for (const section of sections) {
    const program = between(section, '<code class="language-python">', '</code>');
    assert.equal(between(section, '<samp>', '</samp>'), said(python.plainRun(program, 'gallery.py')), program);
  }
});
