/** Type parameters and type aliases (PEP 695, 696). */
import type { CodeObject } from '../../bytecode/code.js';
import { TupleConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { SymbolTable } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import type { ParameterCounts } from '../unit.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { enterDeferredUnit } from './deferred.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { FunctionAttribute, intrinsic1, intrinsic2 } from './opargs.js';

/** The default of the one parameter of what is evaluated on demand: `annotationlib.Format.VALUE`. */
const FORMAT_DEFAULTS = new TupleConstant([1]);

/** What has type parameters, and how the unit that makes them begins. */
interface Generic {
  name: string;
  params: ast.TypeParam[];
  firstlineno: number;
  counts?: ParameterCounts;
  privateName?: string;
}

/** Generates the unit around something generic: it makes the type parameters and gives what `generate` leaves on the stack. */
export function genericUnit(c: Codegen, { name, params, ...unit }: Generic, generate: () => void): CodeObject {
  c.enterUnit({ kind: 'annotations', name: `<generic parameters of ${name}>`, table: c.tableOf(params), ...unit });
  generate();
  return c.leaveUnit(false);
}

/** Calls the function of such a unit at once. */
export function callGenericUnit(c: Codegen, loc: Location, code: CodeObject): void {
  makeFunction(c, loc, code, 0);
  c.emit(loc, Op.PUSH_NULL);
  c.emit(loc, Op.CALL, 0);
}

/** Makes and stores the type parameters; leaves a tuple of them on the stack. `codegen_type_params` */
export function typeParams(c: Codegen, params: readonly ast.TypeParam[]): void {
  const [first] = params;
  if (first === undefined) throw new Error('there are no type parameters');
  let defaultBefore: ast.TypeParam | null = null;
  for (const param of params) {
    const loc = locationOf(param);
    c.loadConst(loc, param.name);
    typeParam(c, loc, param);
    if (param.default_value !== null) {
      typeParamDefault(c, loc, param, param.default_value);
      defaultBefore = param;
    } else if (defaultBefore !== null) {
      c.error(loc, `non-default type parameter '${param.name}' follows default type parameter`);
    }
    c.emit(loc, Op.COPY, 1);
    nameOp(c, loc, param.name, 'Store');
  }
  c.emit(locationOf(first), Op.BUILD_TUPLE, params.length);
}

/** Makes a type parameter of its name on the stack. */
function typeParam(c: Codegen, loc: Location, param: ast.TypeParam): void {
  switch (param.node) {
    case 'TypeVarTuple': return c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('TYPEVARTUPLE'));
    case 'ParamSpec': return c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('PARAMSPEC'));
    case 'TypeVar': {
      const { bound } = param;
      if (bound === null) return c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('TYPEVAR'));
      boundOrDefault(c, bound, c.tableOf(param), () => c.expression(bound));
      return c.emit(loc, Op.CALL_INTRINSIC_2, intrinsic2(bound.node === 'Tuple' ? 'TYPEVAR_WITH_CONSTRAINTS' : 'TYPEVAR_WITH_BOUND'));
    }
  }
}

/** Only the default of a TypeVarTuple may be starred: `*Ts = *tuple[int]` has the one element of its iterable. */
function typeParamDefault(c: Codegen, loc: Location, param: ast.TypeParam, value: ast.Expr): void {
  const table = c.tables.typeParamDefaults.get(param);
  if (table === undefined) throw new Error(`the symbol table has no block for the default of ${param.name}`);
  boundOrDefault(c, value, table, () => {
    if (param.node === 'TypeVarTuple' && value.node === 'Starred') {
      c.expression(value.value);
      c.emit(locationOf(value), Op.UNPACK_SEQUENCE, 1);
    } else {
      c.expression(value);
    }
  });
  c.emit(loc, Op.CALL_INTRINSIC_2, intrinsic2('SET_TYPEPARAM_DEFAULT'));
}

/** Makes a function of a bound or default. `codegen_type_param_bound_or_default` */
function boundOrDefault(c: Codegen, at: ast.Position, table: SymbolTable, generate: () => void): void {
  const loc = locationOf(at);
  c.loadConst(loc, FORMAT_DEFAULTS);
  enterDeferredUnit(c, loc, table);
  generate();
  c.emit(loc, Op.RETURN_VALUE);
  makeFunction(c, loc, c.leaveUnit(true), FunctionAttribute.DEFAULTS);
}

/** `codegen_typealias` */
export function typeAlias(c: Codegen, s: ast.TypeAlias): void {
  const loc = locationOf(s);
  const { type_params: params, name: { id: name } } = s;
  if (params.length === 0) {
    c.loadConst(loc, name);
    c.loadConst(loc, null);
    aliasBody(c, s);
  } else {
    callGenericUnit(c, loc, genericUnit(c, { name, params, firstlineno: s.lineno }, () => {
      c.loadConst(loc, name);
      typeParams(c, params);
      aliasBody(c, s);
    }));
  }
  nameOp(c, loc, name, 'Store');
}

/** Makes the alias of its name and type parameters on the stack. `codegen_typealias_body` */
function aliasBody(c: Codegen, s: ast.TypeAlias): void {
  const loc = locationOf(s);
  c.loadConst(loc, FORMAT_DEFAULTS);
  enterDeferredUnit(c, loc, c.tableOf(s));
  c.expression(s.value);
  c.emit(loc, Op.RETURN_VALUE);
  makeFunction(c, loc, c.leaveUnit(false), FunctionAttribute.DEFAULTS);
  c.emit(loc, Op.BUILD_TUPLE, 3);
  c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('TYPEALIAS'));
}
