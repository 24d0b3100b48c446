import 'axe-core';
import { emulateMedia } from '@web/test-runner-commands';
import type axe from 'axe-core';
import { expect } from 'chai';
import { GET_AVG, clear, part, show, still } from '../support/fixture.js';

/** The bytecode panel gets its rows a moment after the first step. */
async function bytecodeShown(element: Element): Promise<void> {
  while (!element.shadowRoot?.querySelector('.bytecode tr')) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

declare global {
  interface Window { axe: typeof axe }
}

describe('accessibility', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [900, 380]) {
      it(`axe finds nothing, ${colorScheme}, ${width} px`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.colorScheme = 'light dark';
        document.documentElement.lang = 'en';
        document.title = 'Test';
        const element = await show(GET_AVG, 'show="code stage narration output bytecode"', width);
        await bytecodeShown(element);
        await element.goto('return:get_avg');
        const { violations } = await window.axe.run(element, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`)).to.deep.equal([]);
      });
    }
  }

  it('says each step in a status region, silent while playing', async () => {
    const element = await show(GET_AVG);
    const status = part(element, '[role=status]');
    await element.goto('return:get_avg');
    expect(status.textContent).to.include('get_avg');
    expect(status.getAttribute('aria-live')).to.equal('polite');
    await element.goto(0);
    element.play();
    await element.updateComplete;
    expect(status.getAttribute('aria-live')).to.equal('off');
    element.pause();
  });

  it('has the scene as a list', async () => {
    const element = await show(GET_AVG);
    await element.goto('return:get_avg');
    expect(part(element, '.outline').textContent).to.include('values').and.include('kept alive by avg');
  });

  it('shows the same stills to readers who want no motion', async () => {
    const calm = await show(GET_AVG);
    await calm.goto('return:get_avg');
    const expected = still(calm);
    clear();
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await show(GET_AVG);
    while (element.current < calm.current) await element.next();
    expect(still(element)).to.equal(expected);
  });
});
