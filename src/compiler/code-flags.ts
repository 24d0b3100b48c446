import {
  CO_COROUTINE, CO_ASYNC_GENERATOR, CO_GENERATOR, CO_HAS_DOCSTRING, CO_METHOD, CO_NESTED, CO_NEWLOCALS, CO_OPTIMIZED,
  CO_VARARGS, CO_VARKEYWORDS,
} from '../bytecode/code.js';
import type { SymbolTable } from '../symtable/table.js';

/** `co_flags` of a block without the flags of future imports. `compute_code_flags` */
export function codeFlags(table: SymbolTable): number {
  if (!table.isFunctionLike) return table.coroutine && !table.generator ? CO_COROUTINE : 0;
  let flags = CO_NEWLOCALS | CO_OPTIMIZED;
  if (table.nested) flags |= CO_NESTED;
  if (table.generator) flags |= table.coroutine ? CO_ASYNC_GENERATOR : CO_GENERATOR;
  else if (table.coroutine) flags |= CO_COROUTINE;
  if (table.varargs) flags |= CO_VARARGS;
  if (table.varkeywords) flags |= CO_VARKEYWORDS;
  if (table.hasDocstring) flags |= CO_HAS_DOCSTRING;
  if (table.type === 'function' && table.parent?.type === 'class') flags |= CO_METHOD;
  return flags;
}
