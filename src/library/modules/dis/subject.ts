/** What `dis` takes apart: the code of whatever has some. */
import type { CodeObject } from '../../../bytecode/code.js';
import type { AddressOf } from '../../../bytecode/constant-repr.js';
import { formatAddress } from '../../../objects/address.js';
import { findAttribute } from '../../../objects/attribute.js';
import { PyCode, pyCode } from '../../../objects/code.js';
import { Raise, isException, raise } from '../../../objects/exception.js';
import type { PyValue } from '../../../objects/object.js';
import { settle } from '../../../objects/pending.js';
import type { Steps } from '../../../objects/pending.js';
import { textOf } from '../../../objects/str-arguments.js';
import { typeOf } from '../../../objects/type.js';
import type { Machine } from '../../../vm/machine.js';
import { compileText } from '../../builtins-code.js';

/** Of a function, generator, coroutine, asynchronous generator. */
const CODE_ATTRIBUTES = ['__code__', 'gi_code', 'ag_code', 'cr_code'];

/** The addresses that reprs of code objects show. */
export const addressesOf = (machine: Machine): AddressOf => (code) => formatAddress(machine.addressOf(pyCode(code)));

/** The code of a method, function, generator …; anything else is left as it is. */
export function* unwrapped(machine: Machine, value: PyValue): Steps {
  const func = yield* settle(findAttribute(machine, value, '__func__'));
  const subject = func === undefined ? value : func;
  for (const name of CODE_ATTRIBUTES) {
    const code = yield* settle(findAttribute(machine, subject, name));
    if (code !== undefined) return code;
  }
  return subject;
}

/** The code object of a function, generator, source text …: `dis._get_code_object`. Raises TypeError. */
export function* codeObjectOf(machine: Machine, value: PyValue): Steps<CodeObject> {
  const subject = yield* unwrapped(machine, value);
  if (subject instanceof PyCode) return subject.code;
  const source = textOf(subject);
  return source === undefined ? refuse(subject) : compileSource(machine, source, '<disassembly>');
}

export function refuse(value: PyValue): never {
  raise('TypeError', `don't know how to disassemble ${typeOf(value).name} objects`);
}

/** An expression, or else statements: `dis._try_compile`. Raises SyntaxError. */
export function compileSource(machine: Machine, source: string, filename: string): CodeObject {
  try {
    return compileText(machine, source, filename, 'eval').code;
  } catch (error) {
    if (!(error instanceof Raise && isException(error.exception, 'SyntaxError'))) throw error;
  }
  return compileText(machine, source, filename, 'exec').code;
}
