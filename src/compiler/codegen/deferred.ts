import { Op } from '../../bytecode/opcodes.js';
import type { SymbolTable } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { commonConstant, compareOparg } from './opargs.js';

/** `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`: code that is evaluated on demand answers formats up to this one. */
const VALUE_WITH_FAKE_GLOBALS = 2;

/**
 * Opens the unit of an expression that is evaluated on demand: annotations, the value of a type alias, the bound of a
 * TypeVar. Its parameter is the wanted format. `codegen_setup_annotations_scope`
 */
export function enterDeferredUnit(c: Codegen, loc: Location, table: SymbolTable): void {
  c.enterUnit({
    kind: 'annotations', name: table.name, table, firstlineno: loc.lineno, counts: { posonlyargcount: 1 },
  });
  c.emit(loc, Op.LOAD_FAST, 0);
  c.loadConst(loc, VALUE_WITH_FAKE_GLOBALS);
  c.emit(loc, Op.COMPARE_OP, compareOparg('>'));
  const body = c.newLabel();
  c.jump(loc, Op.POP_JUMP_IF_FALSE, body);
  c.emit(loc, Op.LOAD_COMMON_CONSTANT, commonConstant('NotImplementedError'));
  c.emit(loc, Op.RAISE_VARARGS, 1);
  c.useLabel(body);
}
