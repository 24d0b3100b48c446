/** `after="#id"`: an element whose program goes on where another one ends. Both are transcripts of one session. */
import { Diagnostic } from '../source/diagnostic.js';

/** The whole program, and the 1-based line at which this element's own part begins. */
export interface Continuation { text: string; firstLine: number }

interface Predecessor extends Element {
  /** Its program with everything before it, known before it runs. */
  readonly program: Promise<string>;
}

const isPredecessor = (element: Element): element is Predecessor => 'program' in element;

/** A line that ends whatever expected output stands before it. */
const SEAM = '\n##########\n';

/** The program of `element` with everything before it. Throws a Diagnostic where `after` names no closure-viz. */
export async function continued(own: string, after: string | null, element: Element): Promise<Continuation> {
  if (!after) return { text: own, firstLine: 1 };
  const named = document.querySelector(after);
  if (!named || named === element || !isPredecessor(named)) {
    throw new Diagnostic('environment', `There is no closure-viz ${after} on this page to go on after.`);
  }
  const before = (await named.program) + SEAM;
  return { text: before + own, firstLine: before.split('\n').length };
}
