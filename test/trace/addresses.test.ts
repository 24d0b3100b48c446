import assert from 'node:assert/strict';
import test from 'node:test';
import { withAddresses } from '../../src/trace/addresses.js';

test('objects are shown at addresses of their own, the same ones every time', () => {
  const shown = withAddresses('(<cell at 0x@2: list object at 0x@3>, <cell at 0x@2>, 0x@?)');
  const addresses = shown.match(/0x[0-9a-f]{12}\b/g) ?? [];
  assert.equal(addresses.length, 4);
  assert.equal(addresses[0], addresses[2]);
  assert.equal(new Set(addresses).size, 3);
  assert.equal(shown.includes('@'), false);
});

test('other text stays as it is', () => {
  assert.equal(withAddresses('0x1f and @3'), '0x1f and @3');
});
