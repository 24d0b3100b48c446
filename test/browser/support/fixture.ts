/** Elements under test: put into the page, ready, and gone after the test. */
import type { ClosureViz } from '../../../src/element/closure-viz.js';
import '../../../src/element/closure-viz.js';

export const GET_AVG = `def get_avg():
    values = []
    def avg(x):
        values.append(x)
        return sum(values) / len(values)
    return avg

a = get_avg()
print(a(10))
print(a(11))
`;

const mounted: Element[] = [];

/** Puts markup into the page; its first element, 900 px wide unless told. */
export function mount<E extends Element>(markup: string, width = 900): E {
  const frame = document.createElement('div');
  frame.style.width = `${width}px`;
  frame.innerHTML = markup;
  document.body.append(frame);
  mounted.push(frame);
  return frame.firstElementChild as E;
}

/** A closure-viz that shows a program's first step. */
export async function show(code: string, attributes = '', width = 900): Promise<ClosureViz> {
  const element = mount<ClosureViz>(`<closure-viz ${attributes}></closure-viz>`, width);
  element.code = code;
  await element.ready;
  return element;
}

/** Removes what was mounted. */
export function clear(): void {
  for (const element of mounted.splice(0)) element.remove();
}

/** The first match in an element's shadow tree. Throws where there is none. */
export function part<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`nothing in the shadow tree matches ${selector}`);
  return found;
}

/** The code as the panel shows it, without line numbers. */
export function codeShown(element: Element): string {
  return [...(element.shadowRoot?.querySelectorAll('.code li > span') ?? [])].map((line) => line.textContent).join('\n');
}

/** What is still: the picture's markup once all motion is over. */
export function still(element: Element): string {
  return part(element, '.stage svg').innerHTML;
}
