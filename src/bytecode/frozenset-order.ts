import {
  NONE_HASH, hashBytes, hashComplex, hashFloat, hashFrozenSet, hashInt, hashStr, hashTuple,
} from '../values/hash.js';
import { PyBytes, PyComplex, PyFloat, type PyInt } from '../values/plain.js';
import { FrozenSetConstant, TupleConstant, type Constant } from './code.js';

/** `Objects/setobject.c`: entries looked at in a row before the next hash is tried. */
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5n;
const MIN_TABLE_SIZE = 8;

interface Entry { readonly item: Constant; readonly hash: bigint }

/** The items of a frozenset in the order CPython's hash table gives them. */
export function inSetOrder(set: FrozenSetConstant): Constant[] {
  let table: (Entry | undefined)[] = Array.from({ length: MIN_TABLE_SIZE });
  for (const [index, item] of set.items.entries()) {
    insert(table, { item, hash: BigInt(hashConstant(item)) });
    const used = index + 1;
    if (used * 5 >= (table.length - 1) * 3) table = enlarged(table, used * 4);
  }
  return table.filter((entry) => entry !== undefined).map(({ item }) => item);
}

/** `set_table_resize`: the entries move in the order of the old table. */
function enlarged(table: readonly (Entry | undefined)[], minimum: number): (Entry | undefined)[] {
  let size = MIN_TABLE_SIZE;
  while (size <= minimum) size *= 2;
  const larger: (Entry | undefined)[] = Array.from({ length: size });
  for (const entry of table) {
    if (entry !== undefined) insert(larger, entry);
  }
  return larger;
}

/** `set_insert_clean`. */
function insert(table: (Entry | undefined)[], entry: Entry): void {
  const mask = table.length - 1;
  let perturb = BigInt.asUintN(64, entry.hash);
  let slot = Number(perturb & BigInt(mask));
  for (;;) {
    const probes = slot + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (let place = slot; place <= slot + probes; place++) {
      if (table[place] !== undefined) continue;
      table[place] = entry;
      return;
    }
    perturb >>= PERTURB_SHIFT;
    slot = Number((BigInt(slot) * 5n + 1n + perturb) & BigInt(mask));
  }
}

/** `hash(constant)`, for what may stand in a constant frozenset. */
function hashConstant(constant: Constant): PyInt {
  if (constant === null) return NONE_HASH;
  switch (typeof constant) {
    case 'boolean': return Number(constant);
    case 'number': case 'bigint': return hashInt(constant);
    case 'string': return hashStr(constant);
  }
  if (constant instanceof PyFloat) return hashFloat(constant.value);
  if (constant instanceof PyComplex) return hashComplex(constant);
  if (constant instanceof PyBytes) return hashBytes(constant);
  if (constant instanceof TupleConstant) return hashTuple(constant.items.map(hashConstant));
  if (constant instanceof FrozenSetConstant) return hashFrozenSet(constant.items.map(hashConstant));
  // An object CPython hashes by its address.
  return 0;
}
