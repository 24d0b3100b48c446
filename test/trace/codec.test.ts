import assert from 'node:assert/strict';
import test from 'node:test';
import { checkedTrace, formatTrace, parseTrace } from '../../src/trace/codec.js';
import { goldenTrace, programs } from '../oracle/programs.js';

test('a trace survives writing and reading', () => {
  for (const program of programs()) {
    const trace = goldenTrace(program, 'line');
    assert.deepEqual(parseTrace(formatTrace(trace)), trace);
  }
});

test('another version is refused with a sentence', () => {
  const other = '{"fmt":"pystep","v":2}\n{"e":"end"}\n';
  assert.throws(() => parseTrace(other), { message: 'invalid trace: it is of version 2, and this reader understands version 1' });
  assert.throws(() => checkedTrace({ header: JSON.parse('{"fmt":"pystep","v":0}'), records: [] }), /it is of version 0/);
});

test('what is no trace is refused', () => {
  assert.throws(() => parseTrace(''), /line 1 is not JSON/);
  assert.throws(() => parseTrace('{"a":1}'), /not a pystep header/);
  assert.throws(() => parseTrace('null'), /not a pystep header/);
  assert.throws(() => parseTrace('{"fmt":"pystep","v":1}\n{"e":"li'), /line 2 is not JSON/);
});
