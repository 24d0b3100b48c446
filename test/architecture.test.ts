import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Which folders a folder of src/ may import: the pipeline has one direction. */
const allowed: Record<string, string[]> = {
  source: [],
  values: [],
  syntax: ['source', 'values'],
  symtable: ['syntax', 'source'],
  bytecode: ['values', 'source'],
  compiler: ['bytecode', 'symtable', 'syntax', 'values', 'source'],
  objects: ['bytecode', 'values', 'source'],
  vm: ['objects', 'bytecode', 'values', 'source'],
  library: ['vm', 'objects', 'bytecode', 'values', 'source'],
  trace: ['values'],
  engine: ['trace', 'library', 'vm', 'objects', 'compiler', 'bytecode', 'symtable', 'syntax', 'values', 'source'],
  scene: ['trace', 'values'],
  layout: ['scene'],
  stage: ['layout', 'scene'],
  element: ['stage', 'layout', 'scene', 'trace', 'source'],
  integrations: ['element'],
  cli: ['stage', 'layout', 'scene', 'engine', 'trace', 'library', 'vm', 'objects', 'compiler', 'bytecode', 'symtable', 'syntax', 'values', 'source'],
};

interface Import { from: string; to: string; kind: 'static' | 'dynamic' | 'type' }

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.split(path.sep).join('/'));

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(src, file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '');
  const target = (specifier: string) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  const found: Import[] = [];
  for (const [, type, specifier] of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm)) found.push({ from: file, to: target(specifier ?? ''), kind: type ? 'type' : 'static' });
  for (const [, specifier] of text.matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g)) found.push({ from: file, to: target(specifier ?? ''), kind: 'dynamic' });
  return found;
}

const imports = files.flatMap(importsOf);
const folder = (file: string) => file.split('/')[0] ?? '';

test('every file stands in a folder of the pipeline', () => {
  assert.ok(files.length > 0);
  assert.deepEqual(files.filter((file) => !(folder(file) in allowed)), []);
});

test('folders import only what stands left of them', () => {
  const wrong = imports
    .filter(({ from, to }) => folder(from) !== folder(to))
    // An element loads an engine only when it is needed; its types cost nothing.
    .filter(({ from, to, kind }) => !(folder(from) === 'element' && folder(to) === 'engine' && kind !== 'static'))
    .filter(({ from, to }) => !allowed[folder(from)]?.includes(folder(to)));
  assert.deepEqual(wrong.map(({ from, to }) => `${from} → ${to}`), []);
});

test('only one file imports the parser', () => {
  const users = files.filter((file) => /from 'web-tree-sitter'|import\('web-tree-sitter'\)/.test(readFileSync(path.join(src, file), 'utf8')));
  assert.deepEqual(users, ['syntax/parser.ts']);
});

test('no import cycles', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, kind } of imports) if (kind !== 'type') edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of files) assert.equal(visit(file)?.join(' → '), undefined);
});
