/** `itertools.tee`: several iterators over the items of one. */
import { addConstructor, addDeclarations, none, some } from '../../objects/arguments.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { PyIterator, iterate, next } from '../../objects/iteration.js';
import type { PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { tupleOf } from '../../objects/tuple.js';
import { builtinType } from '../../objects/type.js';

export const teeType = builtinType('_tee', undefined, 'itertools');

/** An item that has been drawn, and what comes after it once that is drawn, too. */
interface Link {
  item: PyValue | undefined;
  next: Link | undefined;
}

const newLink = (): Link => ({ item: undefined, next: undefined });

/** What the iterators of one `tee` share: links that no iterator stands before any more are let go. */
class Source {
  private running = false;

  constructor(readonly iterator: PyValue) {}

  *draw(context: Context, link: Link): Steps<boolean> {
    if (link.next !== undefined) return true;
    if (this.running) raise('RuntimeError', 'cannot re-enter the tee iterator');
    this.running = true;
    try {
      const item = yield* settle(next(context, this.iterator));
      if (item === undefined) return false;
      link.item = item;
      link.next = newLink();
      return true;
    } finally {
      this.running = false;
    }
  }
}

export class PyTee extends PyIterator {
  constructor(readonly source: Source, public link: Link) {
    super(teeType);
  }

  override advance(context: Context): Result<PyValue | undefined> {
    return after(this.source.draw(context, this.link) as Result<boolean>, (more) => {
      if (!more) return undefined;
      const { item, next: following } = this.link;
      this.link = following!;
      return item;
    });
  }
}

/** `tee(iterable, n=2)`. */
export function* tee(context: Context, iterable: PyValue, count: number): Steps {
  if (count < 0) raise('ValueError', 'n must be >= 0');
  if (count === 0) return tupleOf([]);
  const iterator = yield* settle(iterate(context, iterable));
  const first = iterator instanceof PyTee ? iterator : new PyTee(new Source(iterator), newLink());
  return tupleOf(Array.from({ length: count }, (_, i) => (i === 0 ? first : new PyTee(first.source, first.link))));
}

addConstructor(teeType, some(1, 1, function* newTee(_, [iterable], context): Steps {
  return new PyTee(new Source(yield* settle(iterate(context, iterable!))), newLink());
}));
addDeclarations(teeType, { __copy__: none<PyTee>((self) => new PyTee(self.source, self.link)) });

/** The `n` of `tee`. */
export const teeCount = (context: Context, value: PyValue | undefined): Result<number> => (value === undefined ? 2 : toSize(context, value));
