import { expect } from 'chai';
import { clear, part, show } from '../support/fixture.js';

/** Long sentences, output late and early, errors, deep stacks, transcripts with output that differs from what was written. */
const PROGRAMS = [
  'basics/a_nameerror.py', 'basics/d_closure.py', 'basics/p01_late_binding.py', 'basics/p04_generator_closure.py', 'basics/p05_decorator.py', 'basics/p07_super_class_cell.py',
  'basics/p08_except_del.py', 'basics/p12_memo.py', 'article/s1-s4.txt', 'article/s6-s7.txt',
];

describe('steadiness', () => {
  afterEach(clear);

  for (const name of PROGRAMS) {
    for (const width of [900, 380]) {
      it(`${name}, ${width} px: no step moves a panel or a line of the code`, async () => {
        const element = await show(await (await fetch(`/test/programs/${name}`)).text(), '', width);
        const top = element.getBoundingClientRect().y;
        const panels = '.code, .code li, .stage, .output, .say, .controls';
        const places = (): string[] => [element, ...(element.shadowRoot?.querySelectorAll(panels) ?? [])].map((one) => {
          // Lines may be scrolled inside their panel, which moves nothing around it.
          const scrolled = one.matches('.code li') ? part(element, '.code ol').scrollTop : 0;
          const { y, height } = one.getBoundingClientRect();
          return `${one.getAttribute('part') ?? one.tagName} ${(y - top + scrolled).toFixed(1)} ${height.toFixed(1)}`.replace(' current-line', '');
        });
        const first = places();
        for (let step = 1; step <= element.duration; step++) {
          await element.goto(step === 1 ? 'end' : step - 1);
          expect(places(), `step ${element.current}`).to.deep.equal(first);
        }
        expect(element.scrollHeight).to.equal(element.clientHeight);
      });
    }
  }

  it('shows the lit line and the newest output of panels that scroll', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `print(${index})`).join('\n');
    const element = await show(`${lines}\n`);
    for (const step of ['end', 'line:1', 'line:50']) {
      await element.goto(step);
      const code = part(element, '.code ol'), output = part(element, '.output');
      const inside = (panel: Element, marked: Element): boolean => {
        const [outer, inner] = [panel.getBoundingClientRect(), marked.getBoundingClientRect()];
        return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
      };
      expect(inside(code, part(element, '.code .now')), `${step}: code`).to.equal(true);
      const fresh = element.shadowRoot?.querySelector('.output .fresh');
      if (fresh) expect(inside(output, fresh), `${step}: output`).to.equal(true);
    }
  });

  it('marks what a step has printed until the next one', async () => {
    const element = await show('print(1)\nprint(2)\nx = 3\n');
    await element.goto('line:2');
    expect(part(element, '.output .fresh').textContent).to.equal('2\n');
    await element.next();
    expect(element.shadowRoot?.querySelector('.output .fresh')).to.equal(null);
  });

  for (const width of [900, 380]) {
    it(`lets what is printed fly to the output panel, ${width} px`, async () => {
      const element = await show('x = 1\nprint(x)\n', 'rate="0.5"', width);
      await element.goto('line:1');
      const panel = part(element, '.output').getBoundingClientRect();
      const distances: number[] = [];
      let over = false;
      const watch = (): void => {
        const chip = element.shadowRoot?.querySelector('.effects .chip, .effects .flight .head');
        if (chip) {
          const { x, y, width: w, height: h } = chip.getBoundingClientRect();
          distances.push(Math.hypot(Math.max(panel.left - x - w / 2, 0, x + w / 2 - panel.right), Math.max(panel.top - y - h / 2, 0, y + h / 2 - panel.bottom)));
        }
        if (!over) requestAnimationFrame(watch);
      };
      watch();
      await element.next();
      over = true;
      const last = distances.at(-1) ?? Infinity;
      expect(last, distances.map(Math.round).join(' ')).to.be.lessThan(Math.min(distances[0] ?? 0, 120));
    });
  }
});
