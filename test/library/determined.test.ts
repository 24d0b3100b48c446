/** What cannot be CPython's to the letter: searches without end, clocks, and randomness without a seed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { testEngine } from '../support/engine.js';

async function output(text: string): Promise<string> {
  const written: string[] = [];
  await (await testEngine()).run(text, { filename: 'program.py', write: (_, piece) => { written.push(piece); } });
  return written.join('');
}

for (const [pattern, text] of [['(a+)+$', "'a' * 40 + 'b'"], ['(a|aa)+$', "'a' * 60 + 'b'"], ['(.*)*x', "'a' * 40"], ['(?:a?){30}a{30}', "'a' * 29"]] as const) {
  test(`a search that explodes is a MemoryError: ${pattern}`, async () => {
    const program = `import re\ntry:\n    re.search(r'${pattern}', ${text})\nexcept MemoryError as error:\n    print(error)\n`;
    assert.equal(await output(program), 'the regular expression takes too many steps on this text\n');
  });
}

test('a text of a megabyte is searched through', async () => {
  assert.equal(await output("import re\nprint(len(re.findall(r'\\w+', 'word ' * 200_000)))\n"), '200000\n');
});

test('what is not seeded gives the same in every run, and differs within one', async () => {
  const program = 'import random\na, b = random.Random(), random.Random()\nprint(random.random(), a.random(), b.random())\n';
  const first = await output(program);
  assert.equal(await output(program), first);
  assert.equal(new Set(first.trim().split(' ')).size, 3);
});

test('time goes on while the program sleeps, and whenever it is read', async () => {
  const program = 'import time\nstart = time.perf_counter()\ntime.sleep(3600)\nend = time.perf_counter()\nprint(3600 < end - start < 3601, time.time() < time.time())\n';
  assert.equal(await output(program), 'True True\n');
});

test('what has no meaning here is refused by name', async () => {
  const program = "import time\ntry:\n    time.strftime('%Y')\nexcept NotImplementedError as error:\n    print(error)\n";
  assert.equal(await output(program), 'time.strftime() is not supported here: the clock is virtual and has no calendar\n');
});
