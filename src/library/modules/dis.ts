/** The `dis` module: the bytecode of functions, as text. */
import { dis } from '../../bytecode/dis.js';
import type { CodeObject } from '../../bytecode/code.js';
import { formatAddress } from '../../objects/address.js';
import { declareFunctions, named } from '../../objects/arguments.js';
import { getAttribute } from '../../objects/attribute.js';
import { call } from '../../objects/call.js';
import { PyCode, pyCode } from '../../objects/code.js';
import { PyClassMethod, PyStaticMethod } from '../../objects/descriptors.js';
import { raise } from '../../objects/exception.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { PyGenerator } from '../../objects/generator.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { textOf } from '../../objects/str-methods.js';
import { PyType, typeOf } from '../../objects/type.js';
import type { Machine } from '../../vm/machine.js';
import { standardStream } from './sys.js';

/** The code of a function, method, generator or code object; undefined for anything else. */
function codeOf(value: PyValue): CodeObject | undefined {
  if (value instanceof PyMethod) return codeOf(value.func);
  if (value instanceof PyStaticMethod || value instanceof PyClassMethod) return codeOf(value.func);
  if (value instanceof PyFunction) return value.code.code;
  if (value instanceof PyGenerator) return value.frame?.code.code;
  return value instanceof PyCode ? value.code : undefined;
}

/** What `dis.dis(x)` prints. */
function textFor(machine: Machine, value: PyValue): string {
  const code = codeOf(value);
  const addressOf = (nested: CodeObject): string => formatAddress(machine.addressOf(pyCode(nested)));
  if (code !== undefined) return dis(code, addressOf);
  const source = textOf(value);
  if (source !== undefined) return dis(machine.host.compile(source, '<dis>', 'exec'), addressOf);
  if (value instanceof PyType || value instanceof PyModule) return membersText(value, addressOf);
  raise('TypeError', `don't know how to disassemble ${typeOf(value).name} objects`);
}

/** Of a class or module: the functions in it, by name. */
function membersText(owner: PyType | PyModule, addressOf: (code: CodeObject) => string): string {
  const members: [PyValue, PyValue][] = [...(owner instanceof PyType ? owner.namespace : owner.dict!.entries)];
  return members
    .map(([name, value]): [string, CodeObject | undefined] => [name as string, codeOf(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, code]) => (code === undefined ? '' : `Disassembly of ${name}:\n${dis(code, addressOf)}\n`))
    .join('');
}

function* print(machine: Machine, value: PyValue | undefined, file: PyValue | undefined): Steps {
  if (value === undefined) raise('NotImplementedError', 'dis.dis() without an argument is not supported here');
  const text = textFor(machine, value);
  const target = file ?? standardStream(machine, 'stdout');
  yield* settle(call(machine, yield* settle(getAttribute(machine, target, 'write')), [text]));
  return null;
}

/** Makes `dis`. */
export function makeDis(machine: Machine): PyModule {
  return new PyModule('dis', declareFunctions({
    dis: named({ names: ['x', 'file', 'depth', 'show_caches', 'adaptive', 'show_offsets', 'show_positions'], positional: 1, required: 0 },
      (_, [value, file, ...options]) => {
        // Refused, not ignored: the text would be another one.
        if (options.some((option) => option !== undefined)) raise('NotImplementedError', 'dis.dis() with options is not supported here');
        return print(machine, value, file ?? undefined);
      }),
  }, 'dis'));
}
