// Writes src/syntax/character-names-data.ts: Unicode's names of characters, read from the oracle (CPython 3.14.2 in pyodide).
// With --check it writes nothing and fails where the file does not hold what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { loadPyodide } from 'pyodide';

// Aliases and named sequences have no code points of their own; CPython keeps them under private ones, where its C API finds them.
const query = `
import ctypes, json, unicodedata

pointer = ctypes.pythonapi.PyCapsule_GetPointer
pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
api = pointer(unicodedata._ucnhash_CAPI, b'unicodedata._ucnhash_CAPI')
address = ctypes.cast(api, ctypes.POINTER(ctypes.c_void_p))[0]
getname = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(address)
buffer = ctypes.create_string_buffer(256)

def other(code):
    return [buffer.value.decode()] if getname(code, buffer, 256, 1) else []

names = [(code, name) for code in range(0x110000) if (name := unicodedata.name(chr(code), ''))]
others = [(list(map(ord, unicodedata.lookup(name))), name) for code in range(0xF0000, 0xF1000) for name in other(code)]
json.dumps([unicodedata.unidata_version, names, others])
`;

const HANGUL = 'HANGUL SYLLABLE ';
const hex = (code) => code.toString(16).toUpperCase();

/** Runs of characters that are named by their numbers, `first-last PREFIX-`. */
function runLines(numbered) {
  const runs = [];
  for (const [code, prefix] of numbered) {
    const last = runs.at(-1);
    if (last?.prefix === prefix && last.end === code - 1) last.end = code;
    else runs.push({ start: code, end: code, prefix });
  }
  return runs.map(({ start, end, prefix }) => `${hex(start)}-${hex(end)} ${prefix}`);
}

/** A name a line: the characters, unless they are the one after those of the line before; how many words it shares with that line; the rest. */
function nameLines(names) {
  let [before, words] = [-1, []];
  return names.map(([codes, name]) => {
    const own = name.split(' ');
    let shared = 0;
    while (shared < 9 && shared < own.length && own[shared] === words[shared]) shared += 1;
    const where = codes.length === 1 && codes[0] === before + 1 ? '' : `${codes.map(hex).join('+')};`;
    [before, words] = [codes[0], own];
    return `${where}${shared}${own.slice(shared).join(' ')}`;
  });
}

const python = await loadPyodide();
const [version, names, others] = JSON.parse(python.runPython(query));
const suffix = ([code, name]) => (name.endsWith(`-${hex(code)}`) ? hex(code).length : 0);
const numbered = names.filter((one) => suffix(one) > 0).map((one) => [one[0], one[1].slice(0, -suffix(one))]);
const plain = names.filter((one) => suffix(one) === 0 && !one[1].startsWith(HANGUL)).map(([code, name]) => [[code], name]);
const text = [runLines(numbered), nameLines([...plain, ...others])].map((lines) => lines.join('\n')).join('\n\n');

const path = new URL('../src/syntax/character-names-data.ts', import.meta.url);
const START = "export const PACKED_NAMES = '";
if (process.argv.includes('--check')) {
  const file = readFileSync(path, 'utf8');
  const packed = file.slice(file.indexOf(START) + START.length, file.lastIndexOf("'"));
  if (gunzipSync(Buffer.from(packed, 'base64')).toString() !== text) {
    console.error('src/syntax/character-names-data.ts is not what the oracle says: run tools/character-names.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(path, `/** Unicode ${version}'s names of characters, gzip in base64; written by tools/character-names.mjs, which tells the format. */
${START}${gzipSync(text, { level: 9 }).toString('base64')}';
`);
}
process.exit(0);
