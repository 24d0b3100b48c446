import type { CodeObject, Constant } from '../bytecode/code.js';
import { PyBytes } from '../values/plain.js';
import { formatAddress } from './address.js';
import { PyCode, codeType } from './code.js';
import { addGetters, addMethods } from './native.js';
import type { Context } from './context.js';
import type { PyObject, PyValue } from './object.js';
import { PyTuple } from './tuple.js';

const codeOf = (object: PyObject): CodeObject => (object as PyCode).code;
const tupleOf = (names: readonly string[]): PyTuple => new PyTuple(names);

/** Gives code objects their attributes; `constantValue` turns constants into Python values. */
export function installCode(constantValue: (context: Context, constant: Constant) => PyValue): void {
  addMethods(codeType, {
    __repr__: (context, [self]) => {
      const { name, filename, firstlineno } = codeOf(self as PyCode);
      return `<code object ${name} at ${formatAddress(context.addressOf(self!))}, file "${filename}", line ${firstlineno}>`;
    },
  });
  addGetters(codeType, {
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
    co_code: (self) => new PyBytes(codeOf(self).code),
    co_consts: (self, context) => new PyTuple(codeOf(self).consts.map((constant) => constantValue(context, constant))),
    co_names: (self) => tupleOf(codeOf(self).names),
    co_varnames: (self) => tupleOf(codeOf(self).varnames),
    co_cellvars: (self) => tupleOf(codeOf(self).cellvars),
    co_freevars: (self) => tupleOf(codeOf(self).freevars),
    co_linetable: (self) => new PyBytes(codeOf(self).linetable),
    co_exceptiontable: (self) => new PyBytes(codeOf(self).exceptiontable),
  });
}
