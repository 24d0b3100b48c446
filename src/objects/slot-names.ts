/** Fewest and most arguments of a slot's method, without self. */
export type SlotArity = readonly [least: number, most: number];

/** The method checks its arguments itself, and may take keywords. */
export const NO_COUNT: SlotArity = [0, Infinity];

const UNARY = ['repr', 'str', 'hash', 'iter', 'next', 'await', 'aiter', 'anext', 'len', 'neg', 'pos', 'abs', 'bool', 'invert', 'int', 'float', 'index', 'del'];
const NUMBER = ['add', 'sub', 'mul', 'mod', 'divmod', 'lshift', 'rshift', 'and', 'xor', 'or', 'floordiv', 'truediv', 'matmul'];
const BINARY = [
  ...NUMBER, ...NUMBER.map((name) => `r${name}`), ...NUMBER.map((name) => `i${name}`), 'ipow',
  'lt', 'le', 'eq', 'ne', 'gt', 'ge', 'getitem', 'delitem', 'contains', 'getattribute', 'getattr', 'delattr', 'delete',
  'buffer', 'release_buffer',
];

const entries = (names: readonly string[], arity: SlotArity): [string, SlotArity][] => names.map((name) => [`__${name}__`, arity]);

/** The slots' methods by name (`slotdefs`). */
export const SLOTS: ReadonlyMap<string, SlotArity> = new Map([
  ...entries(UNARY, [0, 0]), ...entries(BINARY, [1, 1]), ...entries(['setitem', 'setattr', 'set'], [2, 2]),
  ...entries(['pow', 'rpow', 'get'], [1, 2]), ...entries(['call', 'init'], NO_COUNT),
]);
