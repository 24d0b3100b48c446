import assert from 'node:assert/strict';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { testEngine } from '../support/engine.js';

test('dis() in a transcript takes the innermost frame of the last exception apart', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const expected = python.run(`
import code, dis, io, sys
_console, _out = code.InteractiveInterpreter({}), io.StringIO()
_err, sys.stderr = sys.stderr, io.StringIO()
for _text in ('def f(x):\\n    return 1 / x\\n', 'def g():\\n    f(0)\\n', 'g()'): _console.runsource(_text, '<console>')
sys.stderr = _err
dis.dis(file=_out)
_out.getvalue()`);
  const text = '>>> import dis\n>>> def f(x):\n...     return 1 / x\n...\n>>> def g():\n...     f(0)\n...\n>>> g()\n>>> dis.dis()\n';
  const { trace } = await (await testEngine()).record(text);
  const written = trace.records.flatMap(({ o = [] }) => o).map(([, piece]) => piece).join('');
  assert.match(expected, /--> BINARY_OP/);
  assert.equal(written, expected);
});
