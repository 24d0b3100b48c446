import { expect } from 'chai';
import { clear, GET_AVG, mount, part, show } from '../support/fixture.js';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

/** Waits until the panel has its rows. */
async function rows(element: Element): Promise<HTMLTableRowElement[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = [...element.shadowRoot?.querySelectorAll<HTMLTableRowElement>('.bytecode tr') ?? []];
    if (found.length > 0) return found;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error('the panel has no rows');
}

/** A row's columns but the first, as words. */
const wordsOf = (row: HTMLTableRowElement): string => [...row.cells].slice(1).map((cell) => cell.textContent).join(' ').trim();

describe('bytecode panel', () => {
  afterEach(clear);

  it('is not there unless asked for', async () => {
    const element = await show(GET_AVG);
    expect(element.shadowRoot?.querySelector('.bytecode')).to.equal(null);
  });

  it('shows the code that runs, the lit line marked', async () => {
    const element = await show(GET_AVG, 'show="code bytecode"');
    await element.goto('call:avg');
    await element.next();
    const all = await rows(element);
    expect(part(element, '.bytecode header code').textContent).to.equal('get_avg.<locals>.avg');
    expect(all.slice(0, 3).map(wordsOf)).to.deep.equal(['COPY_FREE_VARS 1', 'RESUME 0', 'LOAD_DEREF 1 values']);
    const lit = all.filter((row) => row.classList.contains('now'));
    expect(lit.map(wordsOf)).to.deep.equal(['LOAD_DEREF 1 values', 'LOAD_ATTR 1 append + NULL|self', 'LOAD_FAST_BORROW 0 x', 'CALL 1', 'POP_TOP']);
    expect(lit[0]?.querySelector('.s-free')?.textContent).to.equal('values');
    await element.goto('end');
    await element.updateComplete;
    expect(part(element, '.bytecode header code').textContent).to.equal('<module>');
  });

  it('names opcodes plainly on demand, and says which', async () => {
    const element = await show(GET_AVG, 'show="bytecode" step="call:avg" opcodes="plain"');
    const plain = (await rows(element)).find((row) => wordsOf(row).includes('LOAD_FAST 0 x'))!;
    expect(plain.querySelector<HTMLElement>('.renamed')?.title).to.equal('LOAD_FAST_BORROW');
    part<HTMLInputElement>(element, '.bytecode input').click();
    await element.updateComplete;
    expect(element.opcodes).to.equal('exact');
    expect((await rows(element)).map(wordsOf)).to.include('LOAD_FAST_BORROW 0 x');
  });

  it('takes transcripts: lines are those of the text', async () => {
    const element = await show('>>> def f():\n...     return 1\n...\n>>> 1 /\n>>> f()\n1\n', 'show="code bytecode" step="call:f"');
    const all = await rows(element);
    expect(all.map((row) => row.cells[0]?.textContent?.trim()).filter(Boolean)).to.deep.equal(['1', '2']);
  });

  it('speaks Chinese', async () => {
    const page = mount<HTMLElement>('<div lang="zh"><closure-viz show="bytecode"></closure-viz></div>');
    const element = page.querySelector<ClosureViz>('closure-viz')!;
    element.code = 'x = 1\n';
    await element.ready;
    await rows(element);
    expect(part(element, '.bytecode header').textContent).to.include('字节码').and.include('简化名称');
  });
});
