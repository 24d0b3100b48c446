import { expect } from 'chai';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

/** Pages as an outside user would write them: the built package, nothing of the sources. */
const PAGES = ['index.html', 'get-avg.html', 'two-averagers.html', 'article.html', 'article.zh.html', 'misconceptions.html', 'faults.html'];

async function open(page: string): Promise<{ frame: HTMLIFrameElement; faults: string[] }> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  const faults: string[] = [];
  document.body.append(frame);
  frame.src = `/demos/${page}`;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inner = frame.contentWindow as Window & typeof globalThis;
  inner.addEventListener('error', (event) => faults.push(event.message));
  inner.addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  inner.console.error = (...args: unknown[]) => faults.push(args.join(' '));
  await inner.customElements.whenDefined('closure-viz');
  return { frame, faults };
}

describe('demos', () => {
  for (const page of PAGES) {
    it(`${page} runs without a word in the console`, async () => {
      const { frame, faults } = await open(page);
      for (const element of frame.contentDocument?.querySelectorAll<ClosureViz>('closure-viz') ?? []) {
        element.scrollIntoView();
        await element.ready;
        if (element.duration > 0) await element.goto('end');
        expect(element.shadowRoot?.textContent?.trim(), element.id).to.not.equal('');
      }
      expect(faults).to.deep.equal([]);
      frame.remove();
    }).timeout(60_000);
  }

  it('the story’s programs print what they say, or the reason stands beside it', async () => {
    const { frame } = await open('article.html');
    const elements = [...(frame.contentDocument?.querySelectorAll<ClosureViz>('closure-viz') ?? [])];
    expect(elements.length).to.equal(12);
    for (const element of elements) {
      element.scrollIntoView();
      await element.ready;
      expect(element.error, element.id).to.equal(null);
      const remarks = [...(element.shadowRoot?.querySelectorAll('.remark') ?? [])].map((row) => row.textContent?.trim());
      expect(remarks.filter((text) => text?.endsWith('wrote it')), element.id).to.deep.equal([]);
    }
    frame.remove();
  }).timeout(60_000);
});
