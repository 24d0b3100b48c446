/** Unicode's names of characters, for `\N{…}` in strings: as CPython's `unicodedata.lookup` finds them, aliases included. */
import { Diagnostic } from '../source/diagnostic.js';

/** Characters named by their numbers: code points from `start` to `end`, the last included. */
interface Run {
  start: number;
  end: number;
}

/** The short names of jamo that a syllable of Hangul is named by (Unicode Standard 3.12). */
const LEADS = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'];
const VOWELS = [
  'A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI', 'YU', 'EU', 'YI', 'I',
];
const TAILS = [
  '', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS', 'S', 'SS', 'NG', 'J',
  'C', 'K', 'T', 'P', 'H',
];
const SYLLABLE = new RegExp(`^HANGUL SYLLABLE (${LEADS.join('|')})(${VOWELS.join('|')})(${TAILS.join('|')})$`);
const IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-';

export class CharacterNames {
  private readonly characters = new Map<string, string>();
  private readonly runs = new Map<string, Run[]>();

  /** @param table as tools/character-names.mjs writes it */
  constructor(table: string) {
    const [runs = '', names = ''] = table.split('\n\n');
    for (const line of runs.split('\n')) this.addRun(line);
    this.addNames(names.split('\n'));
  }

  /** The character, or the sequence of some, that has a name; undefined if none has. */
  lookup(name: string): string | undefined {
    // CPython looks only at names in its table without regard to case (unicodedata.c, `_getcode`).
    const capitals = upper(name);
    return syllable(name) ?? this.characters.get(capitals) ?? this.numbered(capitals.startsWith(IDEOGRAPH) ? name : capitals);
  }

  private addRun(line: string): void {
    const [range = '', ...words] = line.split(' ');
    const [start = 0, end = 0] = range.split('-').map((code) => parseInt(code, 16));
    const prefix = words.join(' ');
    this.runs.set(prefix, [...(this.runs.get(prefix) ?? []), { start, end }]);
  }

  private addNames(lines: string[]): void {
    let [code, words]: [number, string[]] = [-1, []];
    for (const line of lines) {
      const at = line.indexOf(';') + 1;
      const codes = at > 0 ? line.slice(0, at - 1).split('+').map((part) => parseInt(part, 16)) : [code + 1];
      const rest = line.slice(at + 1);
      words = [...words.slice(0, Number(line[at])), ...(rest === '' ? [] : rest.split(' '))];
      code = codes[0] ?? -1;
      this.characters.set(words.join(' '), String.fromCodePoint(...codes));
    }
  }

  private numbered(name: string): string | undefined {
    const [, prefix = '', digits = ''] = /^(.*-)([0-9A-F]{4,5})$/.exec(name) ?? [];
    const code = parseInt(digits, 16);
    const within = this.runs.get(prefix)?.some(({ start, end }) => start <= code && code <= end);
    return within && (prefix === IDEOGRAPH || !digits.startsWith('0')) ? String.fromCodePoint(code) : undefined;
  }
}

function syllable(name: string): string | undefined {
  const match = SYLLABLE.exec(name);
  if (!match) return undefined;
  const [lead, vowel, tail] = [LEADS.indexOf(match[1]!), VOWELS.indexOf(match[2]!), TAILS.indexOf(match[3]!)];
  return String.fromCodePoint(0xac00 + (lead * VOWELS.length + vowel) * TAILS.length + tail);
}

/** In capitals, but only ASCII: `ſ` is no `S`. */
function upper(name: string): string {
  return name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

let loading: Promise<CharacterNames> | null = null;

/** The names, in a chunk of their own that is loaded at the first call. Throws a Diagnostic of kind `environment` where it cannot be had. */
export function loadCharacterNames(): Promise<CharacterNames> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<CharacterNames> {
  let packed: string;
  try {
    ({ PACKED_NAMES: packed } = await import('./character-names-data.js'));
  } catch {
    throw new Diagnostic('environment', 'the names of characters that `\\N{…}` needs could not be loaded');
  }
  if (packed === '') throw new Diagnostic('environment', 'this build of the page has no names of characters, which `\\N{…}` needs');
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new CharacterNames(await new Response(stream).text());
}
