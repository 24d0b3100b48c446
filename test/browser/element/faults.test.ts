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
  const { error: report } = console;
  before(() => { console.error = (...words: unknown[]) => { faults.push(words.join(' ')); }; });
  after(() => {
    console.error = report;
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

  describe('a trace from elsewhere', () => {
    const header = '{"fmt":"pystep","v":1,"py":"3.14.2","impl":"cpython","mode":"exec","gran":"line","text":"x = 1\\n"}';
    const code = '"C":{"1":{"n":"<module>","q":"<module>","l":1,"a":[0,0,0],"v":[],"k":[],"f":[],"fl":0}}';
    const wrong: readonly (readonly [what: string, trace: string, sentence: RegExp])[] = [
      ['no JSON', 'x = 1\n', /line 1 is not JSON/],
      ['no trace', '{"a": [1, 2]}', /not a pystep header/],
      ['another version', '{"fmt":"pystep","v":7}\n{"e":"end"}', /version 7.*version 1/],
      ['a line that is cut short', `${header}\n{"e":"ca`, /line 2 is not JSON.*cut short/],
      ['a header alone', header, /trace/],
      ['records of wrong types', `${header}\n{"e":"call","f":"one"}`, /field f of record 1/],
      ['a reference to nothing', `${header}\n{"e":"line","f":1,"l":1,"S":[0,1],"F":{"1":{"c":1,"v":{"x":[9]}}},${code}}\n{"e":"end","S":[1]}`, /it refers to object 9/],
      ['a code that nobody describes', `${header}\n{"e":"line","f":1,"l":1,"S":[0,1],"F":{"1":{"c":5}}}\n{"e":"end","S":[1]}`, /it refers to code object 5/],
    ];
    for (const [what, trace, sentence] of wrong) {
      it(`${what}: a sentence`, async () => {
        const element = mount<ClosureViz>(`<closure-viz trace="${URL.createObjectURL(new Blob([trace]))}"></closure-viz>`);
        await element.ready;
        expect(part(element, '[role=alert]').textContent).to.match(sentence);
        expect(element.error?.kind).to.equal('environment');
        expect(element.duration).to.equal(0);
      });
    }

    it('one that is damaged far from its start: shown until there, then a sentence', async () => {
      const start = `{"e":"line","f":1,"l":1,"S":[0,1],"F":{"1":{"c":1,"v":{"x":1}}},${code}}`;
      const lines = Array.from({ length: 2000 }, () => '{"e":"line","f":1,"l":1}');
      const trace = [header, start, ...lines, '{"e":"line","f":1,"l":1,"F":{"1":{"v":{"x":[9]}}}}', '{"e":"end","S":[1]}'].join('\n');
      const element = mount<ClosureViz>(`<closure-viz trace="${URL.createObjectURL(new Blob([trace]))}"></closure-viz>`);
      await element.ready;
      expect(element.error).to.equal(null);
      await element.goto('end');
      await element.updateComplete;
      expect(part(element, '[role=alert]').textContent).to.match(/it refers to object 9/);
    });

    it('a whole one is shown without an engine', async () => {
      const element = mount<ClosureViz>('<closure-viz trace="/test/programs/basics/d_closure.line.jsonl"></closure-viz>');
      await element.ready;
      await element.goto('end');
      expect(element.error).to.equal(null);
      expect(part(element, '.stage svg').innerHTML).to.include('data-node');
    });
  });

  const LARGE: readonly (readonly [what: string, program: string])[] = [
    ['a thousand objects', 'class P:\n    def __init__(self, n): self.n = [n]\nps = [P(i) for i in range(500)]\nd = {i: [i] for i in range(500)}\n'],
    ['200 frames', 'def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(200))\n'],
    ['strings of 100 kB', "s = 'ab' * 50000\nt = s + 'c'\nd = {s: t}\n"],
    ['a name of 200 characters', `${'name'.repeat(50)} = [1]\ndef ${'f'.repeat(200)}(): return ${'name'.repeat(50)}\n${'f'.repeat(200)}()\n`],
    ['emoji and right-to-left text', "שלום = 'مرحبا بالعالم'\n名字 = ['👩‍👩‍👧‍👦', '🏳️‍🌈']\ndef f(שלום): return lambda: שלום\ng = f(名字)\nprint(g(), שלום)\n"],
    ['containers that hold themselves', 'a = []\na.append(a)\nd = {}\nd[1] = d\nd[2] = a\na.append(d)\nclass C: pass\nc = C()\nc.me = c\n'],
  ];
  for (const [what, program] of LARGE) {
    it(`${what}: opens and steps, wide and narrow`, async () => {
      for (const width of [900, 380]) {
        const element = await show(program, 'rate="0" max-steps="3000"', width);
        expect(element.error).to.equal(null);
        for (const step of ['end', 0, Math.floor(element.duration / 2)]) await element.goto(step);
        await element.next();
        await element.prev();
        expect(part(element, '.stage svg').innerHTML).to.include('data-node');
        expect(element.scrollWidth).to.be.at.most(width);
        expect(element.toSVG()).to.match(/^<svg/);
        clear();
      }
    }).timeout(60_000);
  }

  for (const text of ['\u0000\u0001', ')', '"', 'x = (', 'if True:', '\tx = 1\n        y = 2', '€ = 1', '>>> 1 +\n>>> 2', 'class', '\\']) {
    it(`gives a picture or a sentence for ${JSON.stringify(text)}`, async () => {
      const element = await show(text);
      expect(element.shadowRoot?.textContent?.trim()).to.not.equal('');
    });
  }
});
