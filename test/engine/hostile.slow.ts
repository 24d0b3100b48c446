/**
 * Programs without end and without measure (`hostile.py`: a title and the expected end before each), every one in a
 * process with little memory. It ends by itself with CPython's exception, or is left with a sentence, or can be stopped;
 * recorded, it ends at a limit at the latest.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('../support/hostile-child.js', import.meta.url));
/** Megabytes of JavaScript's heap. */
const HEAP = 512;
/** Milliseconds after which a process is hung: far more than any needs. */
const HUNG = 240_000;
/** Milliseconds after which a program that does not end by itself is stopped. */
const PATIENCE = { endless: 500, other: 120_000 };

interface Case { title: string; expected: string; text: string }

/** `-`: never. `A or B`: either. `*`: whatever, but soon. */
function cases(): Case[] {
  const file = readFileSync(new URL('../../../test/engine/hostile.py', import.meta.url), 'utf8');
  return file.split(/^### /m).slice(1).map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [title = '', expected = ''] = heading.split(' | ');
    return { title, expected, text: lines.join('\n') };
  });
}

/** What the child says at its end. */
function endOf(text: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, ...args], { timeout: HUNG, killSignal: 'SIGKILL' });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); });
    child.stderr.on('data', (piece: Buffer) => { complained += piece.toString(); });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve(said);
      else reject(new Error(`the process ended with ${signal ?? String(status)}\n${complained.slice(0, 2000)}`));
    });
    child.stdin.end(text);
  });
}

const LEFT = 'The program was stopped: it holds too much memory.';

for (const { title, expected, text } of cases()) {
  const ways = expected === '-' ? [] : expected.split(' or ');

  test(`${title}: run`, async () => {
    const end = await endOf(text, 'run', String(expected === '-' ? PATIENCE.endless : PATIENCE.other));
    if (expected === '-') assert.equal(end, 'stopped');
    else if (expected !== '*') assert.ok(ways.includes(end === LEFT ? 'memory' : end), end);
  });

  test(`${title}: recorded`, async () => {
    const end = await endOf(text, 'record');
    if (ways[0] === '*' || ['steps', 'time', 'memory'].includes(end)) return;
    // What it printed is no part of how it ended.
    assert.ok(ways.includes(end) || end === 'done', end);
  });
}
