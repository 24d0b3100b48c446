import assert from 'node:assert/strict';
import test from 'node:test';
import { loadCharacterNames } from '../../src/syntax/character-names.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { theirAst } from './compare.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { testParser } from './support.js';

const names = await loadCharacterNames();

test('every character has the name that CPython knows it by', { skip: oracleMissing }, async () => {
  const { run } = await oracle();
  const theirs = JSON.parse(run(`
import json, unicodedata
json.dumps([(code, name) for code in range(0x110000) if (name := unicodedata.name(chr(code), ''))])
`)) as [number, string][];
  const wrong = theirs.filter(([code, name]) => names.lookup(name) !== String.fromCodePoint(code));
  assert.deepEqual(wrong, []);
});

const LOOKED_UP = [
  'NULL', 'nul', 'LF', 'BEL', 'ALERT', 'LATIN CAPITAL LETTER GHA', 'VS1', 'KATAKANA LETTER AINU TO', 'em dash', 'Em Dash', 'EM  DASH', ' EM DASH',
  'CJK UNIFIED IDEOGRAPH-4E00', 'CJK UNIFIED IDEOGRAPH-04E00', 'CJK UNIFIED IDEOGRAPH-004E00', 'CJK UNIFIED IDEOGRAPH-4e00',
  'cjk unified ideograph-4E00', 'CJK UNIFIED IDEOGRAPH-A000', 'CJK UNIFIED IDEOGRAPH-', 'CJK COMPATIBILITY IDEOGRAPH-F900',
  'cjk compatibility ideograph-f900', 'CJK COMPATIBILITY IDEOGRAPH-0F900', 'egyptian hieroglyph-13460', 'EGYPTIAN HIEROGLYPH-13459',
  'TANGUT IDEOGRAPH-17000', 'HANGUL SYLLABLE GAG', 'hangul syllable gag', 'HANGUL SYLLABLE A', 'HANGUL SYLLABLE', 'HANGUL SYLLABLE ',
  'HANGUL SYLLABLE GX', 'HANGUL SYLLABLE SSWAELM', 'LATIN ſMALL LETTER A', 'ÉM', '__proto__', 'constructor',
];

test('aliases, sequences, spellings', { skip: oracleMissing }, async () => {
  const { run } = await oracle();
  for (const name of LOOKED_UP) {
    const theirs = JSON.parse(run(`
import json, unicodedata
try: found = unicodedata.lookup(${JSON.stringify(name)})
except KeyError: found = None
json.dumps(found)
`)) as string | null;
    assert.equal(names.lookup(name) ?? null, theirs, name);
  }
});

const FAULTY = String.raw`
'\N{DASH}'
x = '\N{EM DASH}\N{XX}'
'\N'
'\Nx'
'\N{'
'\N{}'
'ab\N{DASHX}cd'
'é\N{DASH}'
'\N{ÉM}'
'\N{KATAKANA LETTER AINU TO}'
'a' '\N{x}'
'\N{x' '}'
f'\N{DASH}'
f'{x}\N{DASH}y'
f'a' '\N{DASH}'
f'\N'
f'a\N{x}b{y}'
f'\x4'
t'\x4'
'\U00110000'
`.trim().split('\n');

test('names that no character has', { skip: oracleMissing }, async () => {
  const [python, parser] = [await oracle(), await testParser()];
  for (const text of FAULTY) {
    assert.throws(() => parser.parse(text, 'exec'), (error) => {
      assert.ok(error instanceof Diagnostic && error.span);
      const { line, offset, endLine, endOffset } = error.span;
      assert.deepEqual({ error: [error.kind, error.message, line, offset, endLine, endOffset] }, theirAst(python, text), text);
      return true;
    }, text);
  }
});
