/** The `_random` module: the generator under `random.Random`, and the digest of its seeds. */
import { addConstructor, addDeclarations, declareFunctions, none, one } from '../../objects/arguments.js';
import { raise } from '../../objects/exception.js';
import { intOf, toSize } from '../../objects/integer.js';
import { hash } from '../../objects/hash.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import { PyTuple } from '../../objects/tuple.js';
import { builtinType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { PyBytes, PyFloat, normalizeInt } from '../../values/plain.js';
import type { PyInt } from '../../values/plain.js';
import { MersenneTwister } from './mersenne-twister.js';
import { sha512 } from './sha512.js';

const randomType = builtinType('Random', undefined, '_random');

class PyRandom extends PyObject {
  readonly twister = new MersenneTwister();
}

const magnitude = (value: PyInt): bigint => {
  const int = BigInt(value);
  return int < 0n ? -int : int;
};

function setState({ twister }: PyRandom, state: PyValue): null {
  if (!(state instanceof PyTuple)) raise('TypeError', 'state vector must be a tuple');
  const words = state.items.map((item) => intOf(item) ?? raise('TypeError', `'${typeOf(item).name}' object cannot be interpreted as an integer`));
  if (words.length !== twister.state.length + 1) raise('ValueError', 'state vector is the wrong size');
  const index = Number(words.pop());
  if (index < 0 || index > twister.state.length) raise('ValueError', 'invalid state');
  twister.state.set(words.map(Number));
  twister.index = index;
  return null;
}

addConstructor(randomType, () => (_, [type]) => new PyRandom(type as PyType));
addDeclarations(randomType, {
  random: none<PyRandom>(({ twister }) => new PyFloat(twister.random())),
  seed: one<PyRandom>(({ twister }, seed, context) => {
    const int = intOf(seed);
    return after(int ?? hash(context, seed), (value) => {
      // Other hashes than an int's are taken as unsigned (`Py_uhash_t`).
      twister.seed(int === undefined ? BigInt.asUintN(64, BigInt(value)) : magnitude(value));
      return null;
    });
  }),
  getstate: none<PyRandom>(({ twister }) => new PyTuple([...twister.state, twister.index])),
  setstate: one<PyRandom>(setState),
  getrandbits: one<PyRandom>(({ twister }, count, context) => after(toSize(context, count), (bits) => {
    if (bits < 0) raise('ValueError', 'Cannot convert negative int');
    return bits <= 32 ? (bits === 0 ? 0 : twister.word() >>> (32 - bits)) : normalizeInt(twister.bits(bits));
  })),
});

/** Makes `_random`. */
export function makeRandomCore(): PyModule {
  return new PyModule('_random', [
    ['Random', randomType],
    ...declareFunctions({ sha512: one((_, bytes) => new PyBytes(sha512((bytes as PyBytes).data))) }, '_random'),
  ]);
}
