import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { GET_AVG, clear, part, show } from '../support/fixture.js';

const svgOf = (element: Element): SVGSVGElement => part<SVGSVGElement>(element, '.stage > svg');
const placement = (element: Element): string => part(element, '.stage g.world').getAttribute('transform') ?? '';
const scale = (element: Element): number => Number(/scale\(([\d.]+)\)/.exec(placement(element))?.[1]);
const follow = (element: Element): HTMLButtonElement | null => element.shadowRoot?.querySelector<HTMLButtonElement>('.follow') ?? null;

/** The gestures are loaded when a pointer first comes near. */
async function ready(element: Element): Promise<void> {
  const svg = svgOf(element);
  svg.dispatchEvent(new PointerEvent('pointerenter'));
  while (!('__zoom' in svg)) await new Promise((resolve) => { setTimeout(resolve, 10); });
}

/** Turns the wheel over the stage; false where the page would not scroll. */
function wheel(element: Element, init: WheelEventInit): boolean {
  const { x, y, width, height } = svgOf(element).getBoundingClientRect();
  return svgOf(element).dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, ...init }));
}

async function drag(element: Element, dx: number, dy: number): Promise<void> {
  const { x, y, width, height } = svgOf(element).getBoundingClientRect();
  const from: [number, number] = [Math.round(x + width / 2), Math.round(y + height - 8)];
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [from[0] + dx, from[1] + dy] });
  await sendMouse({ type: 'up' });
}

describe('the reader’s own view', () => {
  afterEach(clear);

  it('zooms with Ctrl or ⌘ and the wheel, and leaves the bare wheel to the page', async () => {
    const element = await show(GET_AVG);
    await ready(element);
    const before = placement(element);
    expect(wheel(element, {})).to.equal(true);
    expect(placement(element)).to.equal(before);
    expect(wheel(element, { ctrlKey: true })).to.equal(false);
    const larger = scale(element);
    expect(placement(element)).to.not.equal(before);
    expect(wheel(element, { metaKey: true, deltaY: 1000 })).to.equal(false);
    expect(scale(element)).to.be.lessThan(larger);
  });

  it('stays between half and four times, with something of the picture in view', async () => {
    const element = await show(GET_AVG);
    await ready(element);
    for (let turn = 0; turn < 30; turn++) wheel(element, { ctrlKey: true });
    expect(scale(element)).to.equal(4);
    await drag(element, 4000, 4000);
    const [, x] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(placement(element)) ?? [];
    expect(Number(x)).to.be.at.most(svgOf(element).clientWidth - 50);
    for (let turn = 0; turn < 60; turn++) wheel(element, { ctrlKey: true, deltaY: 100 });
    expect(scale(element)).to.equal(0.5);
  });

  it('pans with a drag once there is more than is seen', async () => {
    const element = await show(GET_AVG);
    await ready(element);
    const whole = placement(element);
    await drag(element, -30, -20);
    expect(placement(element)).to.equal(whole);
    wheel(element, { ctrlKey: true });
    const near = placement(element);
    await drag(element, -30, -20);
    expect(placement(element)).to.not.equal(near);
    expect(element.shadowRoot?.querySelector('.minimap')).to.not.equal(null);
  });

  it('wins over the camera until “follow” is pressed', async () => {
    const element = await show(GET_AVG);
    const camera = placement(element);
    await ready(element);
    expect(follow(element)).to.equal(null);
    wheel(element, { ctrlKey: true });
    await element.updateComplete;
    const own = placement(element);
    await element.next();
    await element.next();
    expect(placement(element)).to.equal(own);
    follow(element)?.click();
    await element.updateComplete;
    expect(placement(element)).to.equal(camera);
    expect(follow(element)).to.equal(null);
  });

  it('wins until a jump is made', async () => {
    const element = await show(GET_AVG);
    const camera = placement(element);
    await ready(element);
    wheel(element, { ctrlKey: true });
    await element.goto('end');
    await element.updateComplete;
    expect(placement(element)).to.equal(camera);
    expect(follow(element)).to.equal(null);
  });

  it('lets films go on in the reader’s view', async () => {
    const element = await show(GET_AVG);
    await ready(element);
    wheel(element, { ctrlKey: true });
    const own = placement(element), rest = part(element, '.stage g.world').innerHTML;
    const shown = element.next();
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    expect(part(element, '.stage g.world').innerHTML).to.not.equal(rest);
    expect(placement(element)).to.equal(own);
    await shown;
    expect(placement(element)).to.equal(own);
  });

  it('listens to plus, minus and zero while the diagram has the focus', async () => {
    const element = await show(GET_AVG);
    const camera = placement(element), before = scale(element);
    part(element, '.stage').focus();
    await sendKeys({ press: '+' });
    expect(scale(element)).to.be.greaterThan(before);
    await sendKeys({ press: '-' });
    await sendKeys({ press: '-' });
    expect(scale(element)).to.be.lessThan(before);
    await sendKeys({ press: '0' });
    expect(placement(element)).to.equal(camera);
  });

  it('leaves one finger to the page and takes two', async () => {
    const element = await show(GET_AVG);
    expect(getComputedStyle(svgOf(element)).touchAction).to.equal('pan-x pan-y');
  });
});
