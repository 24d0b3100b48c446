/** The "why" of a step: what a statement is for, who was asked, who took a value away. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { statementAt } from '../../src/scene/narration/statements.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { textOf, told } from '../support/narrated.js';

async function timelineOf(...lines: string[]): Promise<Timeline> {
  return new Timeline((await (await testEngine()).record(`${lines.join('\n')}\n`, {})).trace);
}

/** The sentences of all steps, joined. */
async function story(...lines: string[]): Promise<string> {
  const timeline = await timelineOf(...lines);
  return timeline.stops.map((_, step) => told(timeline, step)).map(({ strong, rest }) => `${textOf(strong)} ${textOf(rest)}`.trim()).join('\n');
}

async function assertTells(lines: string[], ...sentences: string[]): Promise<void> {
  const text = await story(...lines);
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${sentence}\nis not in\n${text}`);
}

void test('a condition, with the values of the names it asks about', async () => {
  await assertTells(['n = 3', 'if n > 2:', '    pass', 'while n > 5:', '    n = 0', 'if n > 9:', '    n = 1', 'n = 2'],
    'The condition is true: the block under it runs. Here n is 3.', 'The condition is false: the loop is over. Here n is 3.', 'The condition is false: its block is left out.', 'pass does nothing.');
});

void test('loops, cases, imports and decorators', async () => {
  await assertTells(['for i in [7]:', '    i', 'z = 0'], 'i is now 7. The loop has taken the next item.', 'There is nothing left to take: the loop is over.');
  await assertTells(['match 2:', '    case 1:', '        x = 0', '    case y:', '        x = 1'], 'The pattern does not fit: the next case is tried.', 'y is now 2. The pattern fits');
  await assertTells(['import math', 'from math import pi'], 'math is now the module math. The import has run the module', 'pi is now 3.14', 'The import has taken it from the module and bound it here.');
  await assertTells(['def twice(f):', '    return lambda: 2 * f()', '@twice', 'def one():', '    return 1'], 'The function is made; the decorator above gets it next.', 'one now refers to the function lambda. It is what the decorator has returned.');
});

void test('handlers are tried in order, and what the name of a clause is worth afterwards', async () => {
  await assertTells(['try:', '    1 / 0', 'except KeyError:', '    pass', 'except ZeroDivisionError as e:', '    x = 1', 'x = 2'],
    'The ZeroDivisionError reaches the except clauses', 'The except clause in line 3 is tried next', 'The except clause does not fit: the search goes on.', 'e now refers to a ZeroDivisionError object. The except clause fits');
  await assertTells(['try:', '    1 / 0', 'except ZeroDivisionError as e:', '    pass', 'e'], 'e lived until the end of the except block of line 3, which unbinds it.');
});

void test('a finally block runs while the exception waits; a block on its header\'s line is called nothing else', async () => {
  await assertTells(['try:', '    try:', '        1 / 0', '    finally:', '        x = 1', 'except ZeroDivisionError:', '    x = 2', 'for y in []: x', 'x = 3'],
    'The ZeroDivisionError waits: the finally block runs first.', 'The finally block begins in line 5.', 'Line 8 has run');
});

void test('what is gone is named', async () => {
  await assertTells(['d = {1: 2}', 'del d[1]', 'class A: pass', 'a = A()', 'a.x = len', 'del a.x', 'f = len', 'z = 0'],
    'The key 1 of the dict d is gone.', 'The attribute x of the A object a is gone.', 'f is now the function len.');
});

void test('who took a value away: del, for names and through cells', async () => {
  await assertTells(['def f():', '    x = 1', '    del x', '    return x', 'f()'], 'x had a value until del in line 3 took it away.');
  await assertTells(['def f():', '    x = 1', '    def g():', '        return x', '    del x', '    return g', 'f()()'], 'x had a value until del in line 5 took it away.');
  await assertTells(['def f():', '    def g():', '        return x', '    g()', '    x = 1', 'f()'], 'its cell is still empty');
});

void test('an attribute that nobody has, and one that a base has', async () => {
  const classes = ['class B:', '    n = 1', 'class A(B):', '    m = 2', 'a = A()'];
  await assertTells([...classes, 'a.x'], 'The attribute x was looked for in the A object, the class A and the class B; none of them has it.');
  await assertTells([...classes, 'k = a.n', 'z = 0'], 'The attribute n is found in the class B; the A object and the class A do not have it.');
});

void test('a call that does not fit, and one that leaves parameters to their defaults', async () => {
  await assertTells(['def f(a, b, c=3):', '    return a', 'f(1)'], "missing 1 required positional argument: 'b'", 'The function takes these parameters: f(a, b, c).');
  await assertTells(['def f(a, c=3):', '    return a', 'f(1)'], 'f is called with a = 1 and c = 3: a new frame goes on the stack. c takes its default from the function.');
});

void test('what containers hold is told while it is little', async () => {
  await assertTells(['a = []', 'b = [1, 2]', 'c = {"k": 1}', 'd = list(range(9))', 'e = (1,)'],
    'a now refers to an empty list.', 'b now refers to the list [1, 2].', "c now refers to the dict {'k': 1}.", 'd now refers to a list of 9 items.', 'e now refers to the tuple (1,).');
});

void test('coroutines wait, generators yield', async () => {
  await assertTells(['import asyncio', 'async def main():', '    await asyncio.sleep(0)', '    return [1]', 'asyncio.run(main())'],
    'The coroutine main starts', 'main waits for what it awaits and pauses.', 'main returns the list [1].');
  await assertTells(['def g():', '    got = yield [1]', 'it = g()', 'next(it)', 'it.close()'], 'g yields the list [1] and pauses.', 'A GeneratorExit is thrown into g, where it paused.');
});

void test('text that runs from right to left is kept apart from the sentence', async () => {
  await assertTells(['x = "שלום"', 'del x'], "x is now \u2068'שלום'\u2069.");
});

void test('the kinds of statements', async () => {
  const lines = ['xs = [n for n in [1]', '      if n]', 'x: int = 3', 'f = dict(a=1)', 'dict(a=1)', 'if xs: # then', '    "if x:"', 'print("""a', 'b""")', '', 'xs[dict(a=0)["a"]] += 1'];
  const timeline = await timelineOf(...lines);
  assert.deepEqual(lines.map((_, index) => statementAt(timeline, index + 1)?.kind ?? null),
    ['assignment', 'other', 'assignment', 'assignment', 'expression', 'if', 'expression', null, null, null, 'assignment']);
  assert.equal(statementAt(timeline, 6)?.body, 7);
});
