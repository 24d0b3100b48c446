/** UTF-8, with CPython's idea of how many bytes a fault covers. */
import type { OnBadBytes } from './codecs.js';

/** The bytes of a code point. */
export function encodeUtf8(point: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

/** How many bytes follow a first byte; undefined for one that begins nothing. */
function followers(first: number): number | undefined {
  if (first < 0xc2 || first > 0xf4) return undefined;
  return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
}

/** Whether a byte may be the second: some first bytes allow fewer, so that each character is written one way only. */
function mayFollow(first: number, second: number): boolean {
  if ((second & 0xc0) !== 0x80) return false;
  switch (first) {
    case 0xe0: return second >= 0xa0;
    case 0xed: return second < 0xa0;
    case 0xf0: return second >= 0x90;
    case 0xf4: return second < 0x90;
    default: return true;
  }
}

/** Decodes; a fault covers the bytes that could have begun a character (Unicode's maximal subpart). */
export function decodeUtf8(data: Uint8Array, onBad: OnBadBytes): string {
  let text = '';
  let i = 0;
  while (i < data.length) {
    const first = data[i]!;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      i += 1;
      continue;
    }
    const count = followers(first);
    let end = i + 1;
    if (count !== undefined) {
      while (end < data.length && end <= i + count && (end === i + 1 ? mayFollow(first, data[end]!) : (data[end]! & 0xc0) === 0x80)) end += 1;
    }
    if (count !== undefined && end === i + count + 1) {
      text += character(data, i, end);
      i = end;
      continue;
    }
    const reason = count === undefined ? 'invalid start byte' : end === data.length ? 'unexpected end of data' : 'invalid continuation byte';
    const replacement = onBad({ start: i, end, reason });
    text += replacement;
    i = isPassedSurrogate(replacement) ? i + 3 : end;
  }
  return text;
}

/** `surrogatepass` takes all three bytes of a surrogate, where the fault covers one. */
const isPassedSurrogate = (replacement: string): boolean => /^[\ud800-\udc7f\udd00-\udfff]$/.test(replacement);

function character(data: Uint8Array, start: number, end: number): string {
  let point = data[start]! & (0xff >> (end - start + 1));
  for (let i = start + 1; i < end; i++) point = (point << 6) | (data[i]! & 0x3f);
  return String.fromCodePoint(point);
}
