import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSVG } from '../../src/stage/svg.js';
import { PUBLIC_TOKENS, tokenRules } from '../../src/stage/tokens.js';
import { getAvgWide } from '../support/stage-fixture.js';

function file(theme: 'light' | 'dark', title = 'get_avg has returned'): string {
  const scene = getAvgWide.scenes[1];
  if (!scene) throw new Error('the fixture has two steps');
  return toSVG({ plan: getAvgWide.plan, scene, theme, title, description: 'Frames, functions, cells and values', width: 1096 });
}

test('the file is complete in itself', () => {
  for (const theme of ['light', 'dark'] as const) {
    const svg = file(theme);
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.ok(!svg.includes('var(') && !svg.includes('url(') && !/<[^>]* (id|href|style)=/.test(svg));
    assert.match(svg, /<title>get_avg has returned<\/title><desc>Frames/);
    assert.match(svg, /viewBox="0 0 548 400" width="1096" height="800"/);
  }
  assert.notEqual(file('light'), file('dark'));
  assert.equal(file('light'), file('light'));
});

test('its rules reach nothing outside of it', () => {
  const css = (/<style>([^<]*)<\/style>/.exec(file('light'))?.[1] ?? '').replace(/@media print\{(.*)\}/, '$1');
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  assert.ok(selectors.length > 60);
  for (const selector of selectors) assert.match(selector, /^\.closure-viz /);
});

test('tags are balanced and text is escaped', () => {
  const svg = file('light', 'a < b & "c"');
  assert.ok(svg.includes('<title>a &#60; b &#38; &#34;c&#34;</title>'));
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else if (!self) open.push(name);
  }
  assert.deepEqual(open, []);
});

test('a page may set at most 25 custom properties, and every token follows the colour scheme', () => {
  assert.ok(PUBLIC_TOKENS.length <= 25, String(PUBLIC_TOKENS.length));
  const rules = tokenRules(':host');
  for (const name of PUBLIC_TOKENS) assert.ok(rules.includes(`--cv-${name}:var(--viz-${name},`), name);
  assert.match(rules, /--cv-bg:var\(--viz-bg,light-dark\(#FFFFFF,#0E131F\)\)/);
});
