import { expect } from 'chai';
import { clear, show } from '../support/fixture.js';

/** Counts animation frames while something is going on. */
async function framesDuring(work: Promise<unknown>): Promise<number> {
  let frames = 0;
  let over = false;
  const count = (): void => {
    frames += 1;
    if (!over) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  await work;
  over = true;
  return frames;
}

/** A title, a program that would take for ever, and whether a limit of ours ends it. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  ['an endless loop', 'n = 0\nwhile True:\n    n += 1\n'],
  ['an endless iterator', 'import itertools\n-1 in itertools.count()\n'],
  ['a list without end', 'import itertools\nlist(itertools.count())\n'],
  ['a sum without end', 'print(sum(range(10 ** 12)))\n'],
];

describe('programs without end', () => {
  afterEach(clear);

  for (const [title, program] of PROGRAMS) {
    it(`${title}: the page draws on, and a sentence says how it ended`, async function () {
      this.timeout(120_000);
      const shown = show(program, 'show="code stage narration output"');
      expect(await framesDuring(shown)).to.be.greaterThan(5);
      const element = await shown;
      await element.goto('end');
      expect(element.shadowRoot?.textContent).to.match(/reached its limit|MemoryError/);
    });
  }
});
