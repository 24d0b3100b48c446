import { expect } from 'chai';
import '../../../src/element/closure-viz.js';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

const PROGRAM = `name = input('Name? ')\nage = int(input('Age? '))\nprint(name, 'is', age)\n`;

function element(attributes: Record<string, string>): ClosureViz {
  const viz = document.createElement('closure-viz');
  for (const [name, value] of Object.entries(attributes)) viz.setAttribute(name, value);
  viz.code = PROGRAM;
  document.body.append(viz);
  return viz;
}

/** The field that waits for a line, as soon as the text before it is `prompt`. */
async function field(viz: ClosureViz, prompt: string): Promise<HTMLInputElement> {
  for (;;) {
    const found = viz.renderRoot.querySelector<HTMLInputElement>('input[name=line]');
    if (found?.previousElementSibling?.textContent === prompt) return found;
    await new Promise(requestAnimationFrame);
  }
}

function answer(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.form?.requestSubmit();
}

const outputOf = (viz: ClosureViz): string => (viz.toTrace()?.records ?? []).flatMap(({ o }) => o ?? []).map(([, text]) => text).join('');
const ready = (viz: ClosureViz): Promise<unknown> => new Promise((resolve) => { viz.addEventListener('viz-ready', resolve, { once: true }); });

describe('input()', () => {
  afterEach(() => { document.body.replaceChildren(); });

  it('reads the attribute stdin', async () => {
    const viz = element({ stdin: 'Ada\n36\n' });
    await viz.ready;
    expect(outputOf(viz)).to.equal('Name? Age? Ada is 36\n');
  });

  it('asks the reader, line by line, and keeps the focus for the next line', async () => {
    const viz = element({});
    const done = ready(viz);
    const first = await field(viz, 'Name? ');
    expect(viz.shadowRoot?.activeElement).to.equal(null);
    answer(first, 'Ada');
    const second = await field(viz, 'Name? Ada\nAge? ');
    expect(viz.shadowRoot?.activeElement).to.equal(second);
    answer(second, '36');
    await done;
    expect(outputOf(viz)).to.equal('Name? Age? Ada is 36\n');
    expect(viz.renderRoot.querySelector('input[name=line]')).to.equal(null);
  });

  it('ends the input with Control-D: EOFError', async () => {
    const viz = element({});
    const done = ready(viz);
    (await field(viz, 'Name? ')).dispatchEvent(new KeyboardEvent('keydown', { key: 'd', ctrlKey: true, bubbles: true, cancelable: true }));
    await done;
    expect(viz.toTrace()?.records.at(-1)?.tb).to.contain('EOFError: EOF when reading a line');
  });

  it('gives the question up when another program takes its place', async () => {
    const viz = element({});
    await field(viz, 'Name? ');
    const done = ready(viz);
    viz.code = 'x = 1\n';
    await done;
    expect(viz.renderRoot.querySelector('input[name=line]')).to.equal(null);
    expect(viz.error).to.equal(null);
  });
});
