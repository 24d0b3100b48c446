import assert from 'node:assert/strict';
import test from 'node:test';
import { MroConflict, PyType, objectType, setTypeAttribute, typeType } from '../../src/objects/type.js';

const make = (name: string, ...bases: PyType[]): PyType => new PyType(typeType, name, bases.length === 0 ? [objectType] : bases, true);
const mro = (type: PyType): string => type.mro.map(({ name }) => name).join(' ');

test('the method resolution order is C3', () => {
  const [a, b, c] = [make('A'), make('B'), make('C')];
  const [x, y] = [make('X', a, b), make('Y', b, c)];
  assert.equal(mro(make('Z', x, y)), 'Z X A Y B C object');
  assert.equal(mro(make('D', make('L', a), make('R', a))), 'D L R A object');
});

test('bases without a consistent order are refused', () => {
  const a = make('A');
  const b = make('B', a);
  assert.throws(() => make('C', a, b), MroConflict);
});

test('a lookup sees what is set later, in the class or above it', () => {
  const base = make('Base');
  const derived = make('Derived', base);
  assert.equal(derived.lookup('x'), undefined);
  setTypeAttribute(base, 'x', 1);
  assert.equal(derived.lookup('x'), 1);
  setTypeAttribute(derived, 'x', null);
  assert.equal(derived.lookup('x'), null);
  setTypeAttribute(derived, 'x', undefined);
  assert.equal(derived.lookup('x'), 1);
});

test('a type knows whether the program has a say in attribute access', () => {
  const base = make('Base');
  const derived = make('Derived', base);
  assert.equal(derived.hooksReads, false);
  setTypeAttribute(base, '__getattr__', null);
  assert.equal(derived.hooksReads, true);
  assert.equal(derived.hooksWrites, false);
});
