/** UTF-16 and UTF-32. */
import type { OnBadBytes } from './codecs.js';

/** The bytes of a code point in units of 2 or 4 bytes. */
export function encodeWide(point: number, size: 2 | 4, little: boolean): readonly number[] {
  const units = size === 4 || point < 0x10000 ? [point] : [0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff)];
  return units.flatMap((unit) => {
    const bytes = Array.from({ length: size }, (_, i) => (unit >>> (8 * i)) & 0xff);
    return little ? bytes : bytes.reverse();
  });
}

/** Decodes; with `marked` a byte order mark at the start decides, and without one the order is little. */
export function decodeWide(data: Uint8Array, size: 2 | 4, order: 'little' | 'big' | 'marked', onBad: OnBadBytes): string {
  const unitAt = (at: number, little: boolean): number => {
    let unit = 0;
    for (let i = 0; i < size; i++) unit += data[at + i]! * 2 ** (8 * (little ? i : size - 1 - i));
    return unit;
  };
  let little = order !== 'big';
  let at = 0;
  if (order === 'marked' && data.length >= size) {
    const isMark = (asLittle: boolean): boolean => unitAt(0, asLittle) === 0xfeff;
    if (isMark(true) || isMark(false)) {
      little = isMark(true);
      at = size;
    }
  }
  let text = '';
  while (at < data.length) {
    if (at + size > data.length) {
      text += onBad({ start: at, end: data.length, reason: 'truncated data' });
      break;
    }
    const unit = unitAt(at, little);
    const isPair = size === 2 && unit >= 0xd800 && unit < 0xdc00;
    const low = isPair && at + 4 <= data.length ? unitAt(at + 2, little) : 0;
    if (isPair && low >= 0xdc00 && low < 0xe000) {
      text += String.fromCharCode(unit, low);
      at += 4;
      continue;
    }
    text += unit > 0x10ffff || (unit >= 0xd800 && unit < 0xe000) ? onBad(badUnit(unit, at, size, data.length, isPair)) : String.fromCodePoint(unit);
    at += isPair && at + 4 > data.length ? data.length - at : size;
  }
  return text;
}

function badUnit(unit: number, start: number, size: number, length: number, isPair: boolean): { start: number; end: number; reason: string } {
  if (size === 4) return { start, end: start + 4, reason: unit > 0x10ffff ? 'code point not in range(0x110000)' : 'code point in surrogate code point range(0xd800, 0xe000)' };
  if (!isPair) return { start, end: start + 2, reason: 'illegal encoding' };
  return start + 4 > length ? { start, end: length, reason: 'unexpected end of data' } : { start, end: start + 2, reason: 'illegal UTF-16 surrogate' };
}
