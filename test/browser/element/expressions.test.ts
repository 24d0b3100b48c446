import { expect } from 'chai';
import { GET_AVG, clear, part, show } from '../support/fixture.js';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

const evaluated = (element: Element): string => [...(element.shadowRoot?.querySelectorAll('.evaluated') ?? [])].map((piece) => piece.textContent).join('');
const value = (element: Element): string | null => element.shadowRoot?.querySelector('.worth')?.textContent ?? null;

/** What is lit with its value at every step. */
async function told(element: ClosureViz): Promise<string[]> {
  const found: string[] = [];
  for (let step = 0; step <= element.duration; step++) {
    await element.goto(step);
    if (value(element) !== null) found.push(`${evaluated(element)} = ${value(element)}`);
  }
  return found;
}

describe('stops="expression"', () => {
  afterEach(clear);

  it('lights each sub-expression and shows its value beside it', async () => {
    const element = await show(GET_AVG, 'stops="expression" rate="0"');
    const all = await told(element);
    expect(all.slice(0, 5)).to.deep.equal(['get_avg() = avg', 'sum(values) = 10', 'len(values) = 1', 'sum(values) / len(values) = 10.0', 'a(10) = 10.0']);
  });

  it('moves no text', async () => {
    const element = await show(GET_AVG, 'stops="expression" rate="0"');
    const places = (): string => [...(element.shadowRoot?.querySelectorAll('.code li') ?? [])].map((row) => {
      const { x, y, width, height } = row.getBoundingClientRect();
      return [x, y, width, height, row.scrollWidth].join(' ');
    }).join('\n');
    const before = places();
    for (let step = 1; step <= element.duration; step++) {
      await element.goto(step);
      expect(places(), `step ${step}`).to.equal(before);
    }
  });

  it('lights the lines of an expression of several lines, without their indentation', async () => {
    const element = await show('x = max(\n    1,\n    2,\n)\n', 'stops="expression" rate="0"');
    while (value(element) === null) await element.next();
    expect([...(element.shadowRoot?.querySelectorAll('.code li') ?? [])].map((row) => [...row.querySelectorAll('.evaluated')].map((piece) => piece.textContent).join('')))
      .to.deep.equal(['max(', '1,', '2,', ')']);
  });

  it('takes prompts away from columns', async () => {
    const element = await show('>>> a = 1\n>>> b = a + 2\n', 'stops="expression" rate="0"');
    expect(await told(element)).to.deep.equal(['a + 2 = 3']);
  });

  it('tells it in the narration', async () => {
    const element = await show('a = 1\nb = a + 2\n', 'stops="expression" rate="0"');
    await element.goto(2);
    expect(part(element, '.say').textContent).to.include('a + 2').and.include('3');
  });

  it('other words give other steps, and unknown ones lines', async () => {
    const steps = async (stops: string): Promise<number> => {
      const { duration } = await show(GET_AVG, `stops="${stops}"`);
      clear();
      return duration;
    };
    const lines = await steps('line');
    expect(await steps('call')).to.be.lessThan(lines);
    expect(await steps('expression')).to.be.greaterThan(lines);
    expect(await steps('opcode')).to.be.greaterThan(await steps('expression'));
    expect(await steps('manual')).to.equal(1);
    expect(await steps('nonsense')).to.equal(lines);
  });

  it('runs again when the attribute changes', async () => {
    const element = await show(GET_AVG);
    const lines = element.duration;
    element.stops = 'expression';
    await element.updateComplete;
    await element.ready;
    expect(element.duration).to.be.greaterThan(lines);
  });
});
