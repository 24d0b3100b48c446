import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { GET_AVG, clear, part, show } from '../support/fixture.js';
import type { ClosureViz } from '../../../src/element/closure-viz.js';

const litNames = (element: Element, panel = '.code'): string[] => [...(element.shadowRoot?.querySelectorAll(`${panel} .lit`) ?? [])].map((name) => name.textContent ?? '');
const litLinks = (element: Element): number => element.shadowRoot?.querySelectorAll('.lights .link').length ?? 0;
const rings = (element: Element): number => element.shadowRoot?.querySelectorAll('.lights .lit').length ?? 0;

async function hover(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** The moment at which avg runs for the first time, its line 4 just done. */
async function atAppend(): Promise<ClosureViz> {
  const element = await show(GET_AVG);
  await element.goto('line:4');
  return element;
}

const nameInCode = (element: Element, text: string): Element => {
  const found = [...(element.shadowRoot?.querySelectorAll('.code [data-variable]') ?? [])].find((name) => name.textContent === text);
  if (!found) throw new Error(`no name ${text} in the code`);
  return found;
};
const boxOf = (element: ClosureViz, kind: string): Element => part(element, `.stage [data-node="${element.scene?.nodes.find((node) => node.kind === kind)?.id}"]`);

describe('pointing', () => {
  // The mouse goes nowhere but on the screen.
  before(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    clear();
    await sendMouse({ type: 'move', position: [0, 0] });
    await emulateMedia({ forcedColors: 'none' });
  });

  it('a name lights its other places in the code, its rows, cell and links', async () => {
    const element = await atAppend();
    await hover(nameInCode(element, 'values'));
    await element.updateComplete;
    expect(litNames(element)).to.deep.equal(['values', 'values', 'values', 'values']);
    expect(litNames(element, '.say').every((name) => name === 'values')).to.equal(true);
    // The function's and the frame's free links, and the cell's link to the list.
    expect(litLinks(element)).to.equal(3);
    expect(rings(element)).to.equal(4);
  });

  it('a local name is not the local name of another function', async () => {
    const element = await show('def f(x):\n    return x\ndef g(x):\n    return x + x\nf(1)\n');
    await hover(nameInCode(element, 'x'));
    await element.updateComplete;
    expect(litNames(element)).to.deep.equal(['x', 'x']);
  });

  it('an object lights what refers to it and the names of that, in the code too', async () => {
    const element = await atAppend();
    await hover(boxOf(element, 'list'));
    await element.updateComplete;
    expect(litNames(element)).to.include('values');
    expect(litLinks(element)).to.equal(3);
  });

  it('a name of the narration is the name of the code', async () => {
    const element = await atAppend();
    await hover(part(element, '.say [data-variable]'));
    await element.updateComplete;
    expect(litNames(element)).to.include('values');
  });

  it('goes out with the pointer, stays when clicked, goes out with Escape', async () => {
    const element = await atAppend();
    const name = nameInCode(element, 'values');
    await hover(name);
    await element.updateComplete;
    await sendMouse({ type: 'move', position: [0, 0] });
    await element.updateComplete;
    expect(litNames(element)).to.deep.equal([]);
    expect(rings(element)).to.equal(0);
    const { x, y, width, height } = name.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await sendMouse({ type: 'move', position: [0, 0] });
    await element.next();
    expect(litNames(element)).to.include('values');
    part(element, '.code ol').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(litNames(element)).to.deep.equal([]);
  });

  it('changes no size and no place', async () => {
    const element = await atAppend();
    const places = (): string => [...(element.shadowRoot?.querySelectorAll('.code li, .code span, .say, .say code, .stage, .stage [data-node]') ?? [])].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map((size) => size.toFixed(2)).join(' ');
    }).join('\n');
    const before = places();
    await hover(nameInCode(element, 'values'));
    await element.updateComplete;
    expect(rings(element)).to.be.greaterThan(0);
    expect(places()).to.equal(before);
  });

  it('goes from name to name and from box to box with the arrow keys, and says where it is', async () => {
    const element = await atAppend();
    const said = (): string => element.shadowRoot?.querySelectorAll('[role=status]')[1]?.textContent ?? '';
    part(element, '.code ol').focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(said()).to.equal('get_avg, global');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(said()).to.equal('values, cell');
    part(element, '.stage').focus();
    const seen = new Set<string>();
    for (let press = 0; press < 8; press++) {
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      seen.add(said());
      expect(rings(element)).to.be.greaterThan(0);
    }
    expect([...seen].join('; ')).to.include('cell values, kept alive by avg').and.include('function get_avg()').and.include('list');
  });

  it('is seen in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await atAppend();
    await hover(nameInCode(element, 'values'));
    await element.updateComplete;
    expect(getComputedStyle(part(element, '.code .lit')).outlineStyle).to.equal('solid');
    expect(getComputedStyle(part(element, '.lights rect.lit')).stroke).to.not.equal('none');
  });
});
