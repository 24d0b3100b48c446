import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { VizStepEvent } from '../../../src/element/events.js';
import { GET_AVG, clear, part, show, still } from '../support/fixture.js';

describe('stepping', () => {
  afterEach(clear);

  it('shows the same stills forward, backward and by jumps', async () => {
    const element = await show(GET_AVG);
    const jumps: string[] = [];
    for (let step = 0; step <= element.duration; step++) {
      await element.goto(step === 0 ? element.duration : 0);
      await element.goto(step);
      jumps.push(still(element));
    }
    const forward: string[] = [];
    await element.goto(0);
    for (let step = 0; step <= element.duration; step++) {
      forward.push(still(element));
      await element.next();
    }
    const backward: string[] = [];
    for (let step = element.duration; step >= 0; step--) {
      backward.unshift(still(element));
      await element.prev();
    }
    expect(new Set(jumps).size).to.be.greaterThan(element.duration / 2);
    expect(forward).to.deep.equal(jumps);
    expect(backward).to.deep.equal(jumps);
  }).timeout(120_000);

  it('ends at the still of its step after 200 random presses, however fast they come', async () => {
    const element = await show(GET_AVG, 'rate="8"');
    const stills: string[] = [];
    for (let step = 0; step <= element.duration; step++) {
      await element.goto(step === 0 ? element.duration : 0);
      await element.goto(step);
      stills.push(still(element));
    }
    let seed = 3;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const press = (key: string, init: KeyboardEventInit = {}): void => {
      part(element, 'button.next').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
    };
    const actions: readonly (() => unknown)[] = [
      () => element.next(), () => element.prev(), () => element.goto(random(element.duration + 1)), () => press('ArrowRight'), () => press('ArrowLeft'),
      () => press('ArrowRight', { repeat: true }), () => press('ArrowRight', { shiftKey: true }), () => press('Home'), () => press('End'),
      () => { element.play(); element.pause(); },
    ];
    for (let count = 0; count < 200; count++) {
      const done = actions[random(actions.length)]?.();
      if (random(4) === 0) await new Promise((resolve) => { setTimeout(resolve, random(120)); });
      if (count % 20 !== 19) continue;
      await done;
      await element.updateComplete;
      await element.goto(element.current === 0 ? 1 : element.current - 1);
      await element.next();
      expect(still(element), `press ${count}`).to.equal(stills[element.current]);
    }
  }).timeout(60_000);

  it('moves nothing while the page is hidden', async () => {
    const element = await show(GET_AVG);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      const before = still(element);
      const shown = element.next();
      await element.updateComplete;
      const at = still(element);
      expect(at).to.not.equal(before);
      await shown;
      expect(still(element)).to.equal(at);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('prints the still of its step, and no controls', async () => {
    const element = await show(GET_AVG);
    await element.goto('return:get_avg');
    const onScreen = still(element);
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(part(element, '.controls')).display).to.equal('none');
    expect(getComputedStyle(part(element, '.stage')).display).to.not.equal('none');
    expect(still(element)).to.equal(onScreen);
    await emulateMedia({ media: 'screen' });
  });

  it('tells what was shown and why', async () => {
    const element = await show(GET_AVG);
    const seen: string[] = [];
    element.addEventListener('viz-step', (event: VizStepEvent) => seen.push(`${event.previous}→${event.step} ${event.reason}`));
    await element.next();
    await element.goto('end');
    await element.prev();
    expect(seen).to.deep.equal(['0→1 next', `1→${element.duration} goto`, `${element.duration}→${element.duration - 1} previous`]);
  });

  it('finds the moments of a program by name', async () => {
    const element = await show(GET_AVG);
    await element.goto('return:get_avg');
    expect(part(element, '.say').textContent).to.include('get_avg');
    expect(element.scene?.nodes.some((node) => node.state === 'ghost')).to.equal(true);
    let wrong: unknown;
    await element.goto('call:nobody').catch((error: unknown) => { wrong = error; });
    expect(wrong).to.be.instanceOf(RangeError);
  });

  it('takes the keys while the focus is inside, and only then', async () => {
    const element = await show(GET_AVG);
    await sendKeys({ press: 'ArrowRight' });
    expect(element.current).to.equal(0);
    part<HTMLButtonElement>(element, 'button.next').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(element.current).to.equal(1);
    await sendKeys({ press: 'ArrowLeft' });
    expect(element.current).to.equal(0);
    await sendKeys({ press: 'End' });
    expect(element.current).to.equal(element.duration);
    await sendKeys({ press: 'Home' });
    expect(element.current).to.equal(0);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    expect(element.scene?.event).to.equal('line');
    expect(element.current).to.be.greaterThan(0);
  });

  it('leaves every key to the page without controls', async () => {
    const element = await show(GET_AVG, 'controls="none"');
    element.tabIndex = 0;
    element.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(element.current).to.equal(0);
  });

  it('scrubs', async () => {
    const element = await show(GET_AVG);
    const slider = part<HTMLInputElement>(element, 'input[type=range]');
    slider.value = '5';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(element.current).to.equal(5);
    expect(slider.getAttribute('aria-valuetext')).to.include('line');
    expect(element.shadowRoot?.querySelectorAll('.tick.call').length).to.be.greaterThan(2);
  });

  it('shows where it stands as states of the element', async () => {
    const element = await show(GET_AVG);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(at-start)')).to.equal(true);
    await element.goto('end');
    expect(element.matches(':state(at-start)')).to.equal(false);
    expect(element.matches(':state(at-end)')).to.equal(true);
  });

  it('plays to the end and says so', async () => {
    const element = await show('x = 1\n', 'rate="8"');
    const ended = new Promise((resolve) => element.addEventListener('viz-end', resolve, { once: true }));
    element.play();
    await ended;
    expect(element.current).to.equal(element.duration);
  });
});
