/** The code objects of a trace, and which frame runs which. */
import type { Code, Trace } from './schema.js';
import type { CodeObject } from './state.js';

function decodeCode(number: number, { w, ...code }: Code): CodeObject {
  return { ...code, number, w: new Map(Object.entries(w ?? {})) };
}

/** Every code object of a trace, by number. */
export function codesOf(trace: Trace): ReadonlyMap<number, CodeObject> {
  const codes = new Map<number, CodeObject>();
  for (const { C } of trace.records) {
    if (C) for (const [key, code] of Object.entries(C)) codes.set(Number(key), decodeCode(Number(key), code));
  }
  return codes;
}

/** The code object that each frame runs, by frame number. */
export function codesOfFrames(trace: Trace, codes: ReadonlyMap<number, CodeObject>): ReadonlyMap<number, CodeObject> {
  const frames = new Map<number, CodeObject>();
  for (const { F } of trace.records) {
    if (F === undefined) continue;
    for (const key in F) {
      const number = F[key]?.c;
      const code = number === undefined ? undefined : codes.get(number);
      if (code) frames.set(Number(key), code);
    }
  }
  return frames;
}

/** Lines to add to the lines of a code object to get lines of the whole text: each input of a transcript counts from 1. */
export function lineOffsets(trace: Trace): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  for (const { e, n = 0, at = 1 } of trace.records) if (e === 'input') offsets.set(n, at - 1);
  return offsets;
}
