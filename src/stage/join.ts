/** The keyed join of a picture into SVG elements: attributes and text only, so that no policy has anything to forbid. */
import type { SvgElement } from './primitives.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What stands in the document, by the element that shows it. */
const shown = new WeakMap<Element, SvgElement>();

/** Makes the children of `parent` be these elements, in this order; an element with the same key and tag is kept. */
export function join(parent: Element, next: readonly SvgElement[]): void {
  const old = new Map<string, Element>();
  for (const child of parent.children) {
    const known = shown.get(child);
    if (known) old.set(known.key, child);
  }
  let at: Element | null = parent.firstElementChild;
  for (const wanted of next) {
    const found = old.get(wanted.key);
    const element = found && shown.get(found)?.tag === wanted.tag ? found : document.createElementNS(NAMESPACE, wanted.tag);
    if (element === found) old.delete(wanted.key);
    update(element, wanted);
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
  for (const gone of old.values()) gone.remove();
}

function update(element: Element, wanted: SvgElement): void {
  const before = shown.get(element);
  if (before === wanted) return;
  for (const name in before?.attrs) if (!(name in wanted.attrs)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted.attrs)) if (before?.attrs[name] !== value) element.setAttribute(name, value);
  if (wanted.children.length > 0 || (before && before.children.length > 0)) join(element, wanted.children);
  else if (before?.text !== wanted.text && (wanted.text !== '' || before)) element.textContent = wanted.text;
  shown.set(element, wanted);
}
