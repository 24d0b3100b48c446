/** Values that no page has room for: an exception of Python at once, as on a machine with little memory. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { testEngine } from '../support/engine.js';

/** An expression a line, and the exception it raises. */
const CASES = `
'a' * 10**10 => MemoryError
[0] * 10**9 => MemoryError
(0,) * 10**9 => MemoryError
b'a' * 10**10 => MemoryError
[0].__imul__(10**10) => MemoryError
10 ** 10 ** 8 => MemoryError
1 << 10**12 => MemoryError
1 << 10**20 => OverflowError
len(range(10**20)) => OverflowError
'x'.ljust(10**12) => MemoryError
'x'.center(10**9) => MemoryError
'x'.zfill(10**10) => MemoryError
'x'.rjust(10**20) => OverflowError
'\\t'.expandtabs(10**9) => MemoryError
str(10**5000) => ValueError
repr(10**5000) => ValueError
'%d' % 10**5000 => ValueError
int('9' * 10**6) => ValueError
f'{1:1000000000}' => MemoryError
f'{1.5:.1000000000f}' => MemoryError
f'{1:99999999999999999999}' => ValueError
'%1000000000d' % 5 => MemoryError
'%99999999999999999999d' % 5 => ValueError
bytes(10**12) => MemoryError
bytearray(10**10) => MemoryError
bytes(10**20) => OverflowError
(1).to_bytes(10**10, 'big') => MemoryError
('a' * 10**6).join(['b'] * 10**4) => MemoryError
('a' * 10**6).replace('a', 'b' * 10**6) => MemoryError
('a' * 10**6).translate({97: 'b' * 10**6}) => MemoryError
`;

/** Loops that double something until there is no room. */
const LOOPS = ["text = 'a'\nwhile True: text += text", 'items = [1]\nwhile True: items += items', 'pair = (1,)\nwhile True: pair += pair', 'n = 3\nwhile True: n = n * n'];

async function run(text: string): Promise<string> {
  const engine = await testEngine();
  let output = '';
  await engine.run(text, { write: (_, piece) => { output += piece; } });
  return output;
}

test('expressions that want too much', async () => {
  const cases = CASES.trim().split('\n').map((line) => line.split(' => ') as [string, string]);
  const program = cases.map(([expression]) => `try: ${expression}\nexcept Exception as error: print(type(error).__name__)\nelse: print('nothing')\n`).join('');
  const printed = (await run(program)).trim().split('\n');
  assert.deepEqual(printed.map((name, i) => `${cases[i]![0]} => ${name}`), cases.map(([expression, name]) => `${expression} => ${name}`));
});

for (const loop of LOOPS) {
  test(`a loop that ends: ${JSON.stringify(loop)}`, async () => {
    const body = loop.split('\n').map((line) => `  ${line}`).join('\n');
    // Whichever comes first: the value is too big, or the program holds too much.
    assert.match(await run(`try:\n${body}\nexcept MemoryError: print('full')\n`), /^full\n$|holds too much memory/);
  });
}
