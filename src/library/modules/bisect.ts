/** The `bisect` module (`Modules/_bisectmodule.c`). */
import { declareFunctions, named } from '../../objects/arguments.js';
import type { Declaration } from '../../objects/arguments.js';
import { getAttribute } from '../../objects/attribute.js';
import { call, callSpecial } from '../../objects/call.js';
import { compare } from '../../objects/compare.js';
import { getItem } from '../../objects/container.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { PyModule } from '../../objects/module.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { listType, typeOf } from '../../objects/type.js';

const PARAMETERS = { names: ['a', 'x', 'lo', 'hi', 'key'], positional: 4, required: 2 } as const;

function* lengthOf(context: Context, sequence: PyValue): Steps<number> {
  const length = callSpecial(context, sequence, '__len__', []) ?? raise('TypeError', `object of type '${typeOf(sequence).name}' has no len()`);
  return Number(yield* settle(length));
}

/** Where `item` belongs, right or left of its equals; `key` is asked of the sequence's items only. */
function* search(
  context: Context, side: 'left' | 'right', [sequence, item, lo = 0, hi = null, key = null]: (PyValue | undefined)[],
): Steps<number> {
  let low = yield* settle(toSize(context, lo));
  if (low < 0) raise('ValueError', 'lo must be non-negative');
  let high = hi === null ? yield* lengthOf(context, sequence!) : yield* settle(toSize(context, hi));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = yield* settle(getItem(context, sequence!, middle));
    const value = key === null ? found : yield* settle(call(context, key, [found]));
    const before = side === 'right' ? compare(context, '<', item!, value) : compare(context, '<', value, item!);
    const isBefore = yield* settle(truth(context, yield* settle(before)));
    if (isBefore === (side === 'right')) high = middle;
    else low = middle + 1;
  }
  return low;
}

const bisecting = (side: 'left' | 'right'): Declaration =>
  named<null>(PARAMETERS, function* bisect(_, args, context): Steps { return yield* search(context, side, args); });

const inserting = (side: 'left' | 'right'): Declaration => named<null>(PARAMETERS, function* insort(_, args, context): Steps {
  const [sequence, item, lo, hi, key = null] = args;
  const value = key === null ? item : yield* settle(call(context, key, [item!]));
  const place = yield* search(context, side, [sequence, value, lo, hi, key]);
  if (sequence instanceof PyList && sequence.type === listType) sequence.items.splice(place, 0, item!);
  else yield* settle(call(context, yield* settle(getAttribute(context, sequence!, 'insert')), [place, item!]));
  return null;
});

/** Makes `bisect`. */
export function makeBisect(): PyModule {
  const [left, right] = [{ bisect_left: bisecting('left'), insort_left: inserting('left') }, { bisect_right: bisecting('right'), insort_right: inserting('right') }];
  const functions = declareFunctions({ ...left, ...right }, '_bisect');
  return new PyModule('bisect', [...functions, ['bisect', functions.get('bisect_right')!], ['insort', functions.get('insort_right')!]]);
}
