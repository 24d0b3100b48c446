/** repr of containers: their items' reprs, with a mark where a container is inside itself. */
import type { Context } from './context.js';
import type { PyObject, PyValue } from './object.js';
import { isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { repr } from './text.js';

/** `before` + the items' reprs joined by commas + `after`; `mark` where the container's repr is under way already. */
export function reprItems(
  context: Context, container: PyObject, items: Iterable<PyValue>, before: string, after: string, mark: string,
): Result<string> {
  return reprParts(context, container, items, (item) => repr(context, item), before, after, mark);
}

/** The same of parts that are no values: entries. Of each the text is asked for once. */
export function reprParts<Part>(
  context: Context, container: PyObject, parts: Iterable<Part>, textOf: (part: Part) => Result<string>,
  before: string, after: string, mark: string,
): Result<string> {
  if (!context.enterRepr(container)) return mark;
  const texts: string[] = [];
  const iterator = parts[Symbol.iterator]();
  try {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const text = textOf(next.value);
      if (isPending(text)) return restInSteps(context, container, texts, text, iterator, textOf, before, after);
      texts.push(text);
    }
  } catch (error) {
    context.leaveRepr(container);
    throw error;
  }
  context.leaveRepr(container);
  return before + texts.join(', ') + after;
}

function* restInSteps<Part>(
  context: Context, container: PyObject, texts: string[], pending: Result<string>, rest: Iterator<Part>,
  textOf: (part: Part) => Result<string>, before: string, after: string,
): Steps<string> {
  try {
    texts.push(yield* settle(pending));
    for (let next = rest.next(); !next.done; next = rest.next()) texts.push(yield* settle(textOf(next.value)));
  } finally {
    context.leaveRepr(container);
  }
  return before + texts.join(', ') + after;
}
