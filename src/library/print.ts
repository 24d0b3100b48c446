/** `print`, and the standard streams it writes to. */
import { matchArguments } from '../objects/arguments.js';
import type { Declaration } from '../objects/arguments.js';
import { getAttribute } from '../objects/attribute.js';
import { call } from '../objects/call.js';
import type { Context } from '../objects/context.js';
import { raise } from '../objects/exception.js';
import { addDeclarations, none, one } from '../objects/arguments.js';
import { addGetters } from '../objects/native.js';
import { PyObject } from '../objects/object.js';
import type { PyValue } from '../objects/object.js';
import { isPending, settle } from '../objects/pending.js';
import type { Result, Steps } from '../objects/pending.js';
import { textOf } from '../objects/str-arguments.js';
import { str } from '../objects/text.js';
import { truth } from '../objects/truth.js';
import { builtinType, typeOf } from '../objects/type.js';

export const textStreamType = builtinType('TextIOWrapper', undefined, '_io');

/** `sys.stdout` or `sys.stderr`. */
export class PyTextStream extends PyObject {
  constructor(readonly stream: 'out' | 'err') {
    super(textStreamType);
  }
}

/** Gives the streams `write` and `flush`. */
export function installTextStream(): void {
  addDeclarations(textStreamType, {
    __repr__: none<PyTextStream>((self) => `<_io.TextIOWrapper name='<std${self.stream}>' mode='w' encoding='utf-8'>`),
    write: one<PyTextStream>((self, text, context) => {
      const written = textOf(text) ?? raise('TypeError', `write() argument must be str, not ${typeOf(text).name}`);
      context.write(self.stream, written);
      return Array.from(written).length;
    }),
    flush: none<PyTextStream>(() => null),
    isatty: none<PyTextStream>(() => false),
  });
  addGetters(textStreamType, {
    name: (self) => `<std${(self as PyTextStream).stream}>`,
    encoding: () => 'utf-8',
  });
}

const PARAMETERS = { names: ['sep', 'end', 'file', 'flush'], positional: 0, required: 0 } as const;

/** `print(*values, sep=' ', end='\n', file=sys.stdout, flush=False)`; `stdout` gives what `sys.stdout` is now. */
export function printFunction(stdout: () => PyValue): Declaration {
  return () => (context, [, ...values], keywords) => {
    const [sep, end, file, flush] = matchArguments('print', PARAMETERS, [], keywords);
    const separator = piece('sep', sep, ' ');
    const ending = piece('end', end, '\n');
    const target = file === undefined || file === null ? stdout() : file;
    if (target === null) return null;
    return target instanceof PyTextStream
      ? printTo(context, target.stream, values, separator, ending)
      : printInSteps(context, target, values, separator, ending, flush ?? false);
  };
}

function piece(name: string, value: PyValue | undefined, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  return textOf(value) ?? raise('TypeError', `${name} must be None or a string, not ${typeOf(value).name}`);
}

/** To a standard stream, at once where no `__str__` is Python code. */
function printTo(context: Context, stream: 'out' | 'err', values: PyValue[], separator: string, ending: string): Result {
  for (let i = 0; i < values.length; i++) {
    const text = str(context, values[i]!);
    if (isPending(text)) return restInSteps(context, stream, values.slice(i), text, separator, ending);
    context.write(stream, i + 1 < values.length ? text + separator : text);
  }
  context.write(stream, ending);
  return null;
}

function* restInSteps(
  context: Context, stream: 'out' | 'err', values: PyValue[], first: Result<string>, separator: string, ending: string,
): Steps {
  context.write(stream, yield* settle(first));
  for (const value of values.slice(1)) {
    context.write(stream, separator);
    context.write(stream, yield* settle(str(context, value)));
  }
  context.write(stream, ending);
  return null;
}

/** To any object with `write`. */
function* printInSteps(
  context: Context, file: PyValue, values: PyValue[], separator: string, ending: string, flush: PyValue,
): Steps {
  const write = yield* settle(getAttribute(context, file, 'write'));
  for (let i = 0; i < values.length; i++) {
    if (i > 0) yield* settle(call(context, write, [separator]));
    yield* settle(call(context, write, [yield* settle(str(context, values[i]!))]));
  }
  yield* settle(call(context, write, [ending]));
  if (yield* settle(truth(context, flush))) yield* settle(call(context, yield* settle(getAttribute(context, file, 'flush')), []));
  return null;
}
