import { expect } from 'chai';
import { clear, codeShown, mount, part, show } from '../support/fixture.js';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

describe('bad input', () => {
  const faults: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => { faults.push(event); };
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    clear();
    expect(faults.splice(0)).to.deep.equal([]);
  });

  it('says that there is no program', async () => {
    const element = mount<ClosureViz>('<closure-viz></closure-viz>');
    await element.ready;
    expect(element.shadowRoot?.textContent).to.include('no program');
  });

  it('shows a program of comments', async () => {
    const element = await show('# to be written\n');
    expect(codeShown(element)).to.include('# to be written');
    expect(element.error).to.equal(null);
  });

  it('shows a syntax error at its place, the code still readable', async () => {
    const element = await show('def average(values)\n    return 1\n');
    expect(codeShown(element)).to.include('def average(values)').and.include('return 1');
    expect(part(element, '.fault').textContent).to.include("SyntaxError: expected ':'");
    expect(part(element, '.wrong')).to.not.equal(null);
  });

  it('refuses by name what is not supported', async () => {
    const element = await show('class C:\n    def __del__(self):\n        print(1)\n');
    expect(part(element, '.fault').textContent).to.match(/__del__.*not supported, line 2/);
    expect(codeShown(element)).to.include('def __del__');
  });

  it('stops an endless loop, all steps usable', async () => {
    const element = await show('n = 0\nwhile True:\n    n += 1\n', 'max-steps="200"');
    expect(element.duration).to.be.greaterThan(50);
    await element.goto('end');
    expect(part(element, '.say').textContent).to.not.equal('');
    await element.goto(40);
    expect(element.current).to.equal(40);
  });

  it('says which directive of a page’s policy is missing', async () => {
    const frame = document.createElement('iframe');
    const script = new URL('/dist/cdn/closure-viz.js', location.href).href;
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src ${location.origin}">
      <script type="module" src="${script}"></scr${''}ipt><closure-viz><pre>x = 1</pre></closure-viz>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    await frame.contentWindow?.customElements.whenDefined('closure-viz');
    const element = frame.contentDocument?.querySelector('closure-viz') as ClosureViz;
    await element.ready;
    expect(part(element, '[role=alert]').textContent).to.include("'wasm-unsafe-eval'").and.include('script-src');
    expect(element.shadowRoot?.textContent).to.include('x = 1');
    frame.remove();
  });

  for (const text of ['\u0000\u0001', ')', '"', 'x = (', 'if True:', '\tx = 1\n        y = 2', '€ = 1', '>>> 1 +\n>>> 2', 'class', '\\']) {
    it(`gives a picture or a sentence for ${JSON.stringify(text)}`, async () => {
      const element = await show(text);
      expect(element.shadowRoot?.textContent?.trim()).to.not.equal('');
    });
  }
});
