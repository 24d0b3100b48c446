/** The `_code` module, for the library's own use: functions made from text, as named tuples and dataclasses need them, or changed. */
import { CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CodeObject } from '../../bytecode/code.js';
import { declareFunctions, none, one, some } from '../../objects/arguments.js';
import { frozenFilename } from '../../bytecode/frozen-code.js';
import { pyCode } from '../../objects/code.js';
import type { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { PyFunction } from '../../objects/function.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { FunctionCall } from '../../objects/pending.js';
import { setTypeAttribute, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { Frame } from '../../vm/frame.js';
import type { Activation } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';

/** `types.coroutine`: the generators of a generator function may be awaited. */
function makeAwaitable(value: PyValue): PyValue {
  if (typeOf(value).lookup('__call__') === undefined) raise('TypeError', 'types.coroutine() expects a callable');
  if (!(value instanceof PyFunction)) raise('NotImplementedError', 'types.coroutine() of anything but a function is not supported here');
  const { code } = value.code;
  const isGenerator = (code.flags & (CO_GENERATOR | CO_COROUTINE | CO_ITERABLE_COROUTINE)) === CO_GENERATOR;
  if (isGenerator) value.code = pyCode(new CodeObject({ ...code, flags: code.flags | CO_ITERABLE_COROUTINE }));
  return value;
}

/** Makes `_code`; `execute(text, globals, namespace)` runs statements whose code counts as the library's. */
export function makeCodeText(machine: Machine): PyModule {
  return new PyModule('_code', declareFunctions({
    // `sys._clear_type_descriptors`: of a class that another has taken the place of.
    clear_type_descriptors: one((_, type) => {
      for (const name of ['__dict__', '__weakref__']) setTypeAttribute(type as PyType, name, undefined);
      return null;
    }),
    // Where the function was called that calls this: the library's own modules count, too.
    caller_module: none(() => {
      let frame: Activation | null = machine.frame;
      const { globals } = machine.frame!;
      while (frame !== null && !(frame instanceof Frame && frame.globals !== globals)) frame = frame.caller;
      return frame === null ? null : frame.globals.entries.get('__name__') ?? null;
    }),
    make_awaitable: one((_, value) => makeAwaitable(value)),
    execute: some(3, 3, (_, [text, globals, namespace]) => {
      const code = machine.host.compile(text as string, frozenFilename('text'), 'exec');
      return new FunctionCall(new PyFunction(pyCode(code), globals as PyDict), [], undefined, undefined, namespace as PyDict);
    }),
  }, '_code'));
}
