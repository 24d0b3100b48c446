import { expect } from 'chai';
import type { ClosureViz } from '../../../src/element/closure-viz.js';
import { clear, codeShown, mount, part, show } from '../support/fixture.js';

const PROGRAM = 'def f():\n    return 1\nx = f()';

async function shown(markup: string): Promise<string> {
  const element = mount<ClosureViz>(markup);
  await element.ready;
  return codeShown(element).trim();
}

describe('the forms of a source', () => {
  afterEach(clear);

  it('takes a child script, without its indentation', async () => {
    const element = mount<ClosureViz>('<closure-viz></closure-viz>');
    const script = document.createElement('script');
    script.type = 'text/x-python';
    script.textContent = `\n      ${PROGRAM.split('\n').join('\n      ')}\n    `;
    element.append(script);
    await expectCode(element);
  });

  it('takes a pre', async () => {
    expect(await shown(`<closure-viz><pre>${PROGRAM}</pre></closure-viz>`)).to.equal(PROGRAM);
  });

  it('takes a fenced block: pre and code', async () => {
    expect(await shown(`<closure-viz>\n<pre><code class="language-python">${PROGRAM}\n</code></pre>\n</closure-viz>`)).to.equal(PROGRAM);
  });

  it('reads line breaks made of br', async () => {
    expect(await shown(`<closure-viz><pre><code>${PROGRAM.replaceAll('\n', '<br>')}</code></pre></closure-viz>`)).to.equal(PROGRAM);
  });

  it('reads one element a line', async () => {
    const lines = PROGRAM.split('\n').map((line) => `<div class="token-line">${line}</div>`).join('');
    expect(await shown(`<closure-viz><pre><code>${lines}</code></pre></closure-viz>`)).to.equal(PROGRAM);
  });

  it('leaves out line numbers and labels', async () => {
    const table = `<button>copy</button><table><tr><td class="gutter"><pre>1\n2\n3</pre></td><td class="code"><pre>${PROGRAM}</pre></td></tr></table>`;
    expect(await shown(`<closure-viz><pre>${table}</pre></closure-viz>`)).to.equal(PROGRAM);
  });

  it('takes the code attribute before children', async () => {
    const element = mount<ClosureViz>('<closure-viz><pre>y = 2</pre></closure-viz>');
    element.setAttribute('code', PROGRAM);
    await expectCode(element);
  });

  it('takes src as an address and as the id of an element', async () => {
    const url = URL.createObjectURL(new Blob([PROGRAM]));
    expect(await shown(`<closure-viz src="${url}"></closure-viz>`)).to.equal(PROGRAM);
    mount(`<pre id="listing">${PROGRAM}</pre>`);
    expect(await shown('<closure-viz src="#listing"></closure-viz>')).to.equal(PROGRAM);
  });

  it('says which address gave nothing', async () => {
    const element = mount<ClosureViz>('<closure-viz src="/no/such/file.py"></closure-viz>');
    await element.ready;
    expect(part(element, '[role=alert]').textContent).to.include('/no/such/file.py').and.include('404');
  });

  it('waits for children while the page streams in, and never shows half of them', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument;
    if (!page) throw new Error('an iframe of this page has no document');
    page.open();
    page.write(`<!doctype html><script type="importmap">${document.querySelector('script[type=importmap]')?.textContent ?? '{}'}</script>`);
    page.write(`<script type="module" async src="${new URL('../../../src/element/closure-viz.js', import.meta.url).href}"></script><closure-viz><pre>def f():\n`);
    const element = page.querySelector('closure-viz') as ClosureViz;
    await frame.contentWindow?.customElements.whenDefined('closure-viz');
    expect(element.duration).to.equal(0);
    page.write('    return 1\nx = f()</pre></closure-viz><p>after</p>');
    page.close();
    await frame.contentWindow?.customElements.whenDefined('closure-viz');
    await element.ready;
    expect(codeShown(element).trim()).to.equal(PROGRAM);
    frame.remove();
  });

  it('runs again when its children change', async () => {
    const element = mount<ClosureViz>(`<closure-viz><pre>${PROGRAM}</pre></closure-viz>`);
    await element.ready;
    element.querySelector('pre')?.replaceChildren('z = 3');
    await new Promise((resolve) => setTimeout(resolve));
    await element.ready;
    expect(codeShown(element).trim()).to.equal('z = 3');
  });

  it('goes on after another element', async () => {
    const first = await show('def f(a):\n    return a + n\n\n#####\n>>> f(1)\n', 'id="first"');
    expect(first.error).to.equal(null);
    const second = mount<ClosureViz>('<closure-viz after="#first"></closure-viz>');
    second.code = 'n = 5\n#####\n>>> f(1)\n';
    await second.ready;
    await second.goto('end');
    expect(codeShown(second)).to.include('n = 5').and.not.include('def f');
    expect(part(second, '.code .out:not(.later) span').textContent).to.equal('6');
  });
});

async function expectCode(element: ClosureViz): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.ready;
  expect(codeShown(element).trim()).to.equal(PROGRAM);
}
