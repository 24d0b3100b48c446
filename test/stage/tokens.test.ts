import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveTokens } from '../../src/stage/tokens.js';
import type { Theme } from '../../src/stage/tokens.js';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two tokens. */
function contrast(a: string, b: string, theme: Theme): number {
  const [x, y] = [a, b].map((name) => luminance(resolveTokens(`var(--cv-${name})`, theme))) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Texts and the surfaces they stand on. */
const TEXTS: [text: string, ...surfaces: string[]][] = [
  ['ink', 'bg', 'panel', 'node', 'head', 'local-t', 'global-t', 'err-t'], ['ink-2', 'bg', 'panel', 'node'], ['ink-3', 'bg', 'panel', 'node', 'head', 'local-t', 'global-t', 'err-t'],
  ['ghost', 'bg'], ['local', 'node', 'panel', 'hl'], ['cell', 'node', 'cell-t', 'zone'], ['free', 'node', 'free-t'], ['global', 'node', 'panel', 'hl'],
  ['builtin', 'node', 'panel', 'hl'],
];
/** Outlines, links and rings, and what they stand against. */
const LINES: [line: string, ...surfaces: string[]][] = [
  ['edge', 'bg', 'node'], ['wire', 'bg', 'node'], ['cell-edge', 'bg', 'zone', 'node'], ['free-edge', 'bg', 'zone', 'node'], ['local', 'bg', 'node'], ['ok', 'bg', 'node', 'zone'], ['err', 'bg', 'node'],
];

for (const theme of ['light', 'dark'] as const) {
  test(`texts have a contrast of 4.5, lines of 3, ${theme}`, () => {
    for (const [ink, ...surfaces] of TEXTS) for (const on of surfaces) assert.ok(contrast(ink, on, theme) >= 4.5, `${ink} on ${on}: ${contrast(ink, on, theme).toFixed(2)}`);
    for (const [ink, ...surfaces] of LINES) for (const on of surfaces) assert.ok(contrast(ink, on, theme) >= 3, `${ink} on ${on}: ${contrast(ink, on, theme).toFixed(2)}`);
  });
}
