import type { CodeObject } from '../bytecode/code.js';
import { PyBytes } from '../values/plain.js';
import { formatAddress } from './address.js';
import { PyCode, codeType } from './code.js';
import { addGetters, addMembers, addMethods, addNew } from './native.js';
import { raise } from './exception.js';
import type { Context } from './context.js';
import type { PyObject, PyValue } from './object.js';
import type { PyTuple } from './tuple.js';
import { tupleOf, tupleOver } from './tuple.js';

const codeOf = (object: PyObject): CodeObject => (object as PyCode).code;

/** The names of a code object by kind, each a tuple made once. */
interface NameTuples {
  readonly varnames: PyTuple;
  readonly cellvars: PyTuple;
  readonly freevars: PyTuple;
}

const known = new WeakMap<CodeObject, NameTuples>();

function namesOf(object: PyObject): NameTuples {
  const code = codeOf(object);
  let names = known.get(code);
  if (names === undefined) {
    names = { varnames: tupleOf(code.varnames), cellvars: tupleOf(code.cellvars), freevars: tupleOf(code.freevars) };
    known.set(code, names);
  }
  return names;
}

/** Gives the constants of a code object as Python values. */
export type ConstantsOf = (context: Context, code: CodeObject) => readonly PyValue[];

/** Gives code objects their attributes. */
export function installCode(constantsOf: ConstantsOf): void {
  addNew(codeType, () => raise('NotImplementedError', 'making code objects is not supported here'));
  addMethods(codeType, {
    __repr__: (context, [self]) => {
      const { name, filename, firstlineno } = codeOf(self as PyCode);
      return `<code object ${name} at ${formatAddress(context.addressOf(self!))}, file "${filename}", line ${firstlineno}>`;
    },
  });
  addMembers(codeType, {
    co_name: (self) => codeOf(self).name,
    co_qualname: (self) => codeOf(self).qualname,
    co_filename: (self) => codeOf(self).filename,
    co_firstlineno: (self) => codeOf(self).firstlineno,
    co_argcount: (self) => codeOf(self).argcount,
    co_posonlyargcount: (self) => codeOf(self).posonlyargcount,
    co_kwonlyargcount: (self) => codeOf(self).kwonlyargcount,
    co_nlocals: (self) => codeOf(self).nlocals,
    co_stacksize: (self) => codeOf(self).stacksize,
    co_flags: (self) => codeOf(self).flags,
    co_consts: (self, context) => tupleOver(constantsOf(context, codeOf(self))),
    co_names: (self) => tupleOver(codeOf(self).names),
    co_linetable: (self) => new PyBytes(codeOf(self).linetable),
    co_exceptiontable: (self) => new PyBytes(codeOf(self).exceptiontable),
  });
  addGetters(codeType, {
    co_code: (self) => new PyBytes(codeOf(self).code),
    co_varnames: (self) => namesOf(self).varnames,
    co_cellvars: (self) => namesOf(self).cellvars,
    co_freevars: (self) => namesOf(self).freevars,
  });
}
