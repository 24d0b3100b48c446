import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { ParameterCounts } from '../unit.js';
import { functionAnnotations } from './annotations.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { applyDecorators, firstLineOf } from './decorators.js';
import { cleanDocstring, docstringOf } from './docstring.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { FunctionAttribute, intrinsic2 } from './opargs.js';
import { wrapInStopIterationHandler } from './stop-iteration.js';
import { callGenericUnit, genericUnit, typeParams } from './type-params.js';

/** `codegen_function` */
export function functionDefinition(c: Codegen, s: ast.FunctionDef): void {
  const loc = locationOf(s);
  c.expressions(s.decorator_list);
  const defaults = defaultArguments(c, loc, s.args);
  if (s.type_params.length > 0) genericFunction(c, s, defaults);
  else annotatedFunction(c, s, defaults);
  applyDecorators(c, s.decorator_list);
  nameOp(c, loc, s.name, 'Store');
}

/** Makes the function in a unit of its type parameters, which is handed the default values on the stack. */
function genericFunction(c: Codegen, s: ast.FunctionDef, defaults: number): void {
  const loc = locationOf(s);
  const count = [FunctionAttribute.DEFAULTS, FunctionAttribute.KWDEFAULTS].filter((attribute) => (defaults & attribute) !== 0).length;
  if (count === 2) c.emit(loc, Op.SWAP, 2);
  const { name, type_params: params } = s;
  const code = genericUnit(c, { name, params, firstlineno: firstLineOf(s), counts: { argcount: count } }, () => {
    typeParams(c, params);
    for (let i = 0; i < count; i++) c.emit(loc, Op.LOAD_FAST, i);
    annotatedFunction(c, s, defaults);
    c.emit(loc, Op.SWAP, 2);
    c.emit(loc, Op.CALL_INTRINSIC_2, intrinsic2('SET_FUNCTION_TYPE_PARAMS'));
  });
  if (count === 0) {
    callGenericUnit(c, loc, code);
    return;
  }
  makeFunction(c, loc, code, 0);
  c.emit(loc, Op.SWAP, count + 1);
  c.emit(loc, Op.CALL, count - 1);
}

function annotatedFunction(c: Codegen, s: ast.FunctionDef, defaults: number): void {
  const annotated = functionAnnotations(c, locationOf(s), s);
  functionBody(c, s, annotated ? defaults | FunctionAttribute.ANNOTATE : defaults);
}

/** `codegen_function_body` */
function functionBody(c: Codegen, s: ast.FunctionDef, attributes: number): void {
  const table = c.tableOf(s);
  c.enterUnit({ kind: 'function', name: s.name, table, firstlineno: firstLineOf(s), counts: countParameters(s.args) });
  const docstring = docstringOf(s.body);
  if (docstring !== null) c.unit.metadata.consts.add(cleanDocstring(docstring.value));
  const body = docstring === null ? s.body : s.body.slice(1);
  if (table.generator || table.coroutine) {
    c.inFrameBlock(NO_LOCATION, { kind: 'stop iteration' }, () => {
      c.statements(body);
      wrapInStopIterationHandler(c);
    });
  } else {
    c.statements(body);
  }
  makeFunction(c, locationOf(s), c.leaveUnit(true), attributes);
}

/** `codegen_lambda` */
export function lambda(c: Codegen, e: ast.Lambda): void {
  const loc = locationOf(e);
  const attributes = defaultArguments(c, loc, e.args);
  const table = c.tableOf(e);
  c.enterUnit({ kind: 'lambda', name: '<lambda>', table, firstlineno: e.lineno, counts: countParameters(e.args) });
  c.expression(e.body);
  if (!table.generator) c.emit(locationOf(e.body), Op.RETURN_VALUE);
  makeFunction(c, loc, c.leaveUnit(!table.generator), attributes);
}

function countParameters(args: ast.Arguments): ParameterCounts {
  return {
    argcount: args.args.length, posonlyargcount: args.posonlyargs.length, kwonlyargcount: args.kwonlyargs.length,
  };
}

/** Pushes the default values; gives the function attributes they are for. `codegen_default_arguments` */
function defaultArguments(c: Codegen, loc: Location, args: ast.Arguments): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    c.expressions(args.defaults);
    c.emit(loc, Op.BUILD_TUPLE, args.defaults.length);
    attributes |= FunctionAttribute.DEFAULTS;
  }
  if (keywordDefaults(c, loc, args)) attributes |= FunctionAttribute.KWDEFAULTS;
  return attributes;
}

/** Pushes a dict of the keyword-only parameters' defaults, if there are any. `codegen_kwonlydefaults` */
function keywordDefaults(c: Codegen, loc: Location, args: ast.Arguments): boolean {
  let count = 0;
  for (const [i, { arg }] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[i];
    if (!value) continue;
    count += 1;
    c.loadConst(loc, c.mangle(arg));
    c.expression(value);
  }
  if (count > 0) c.emit(loc, Op.BUILD_MAP, count);
  return count > 0;
}
