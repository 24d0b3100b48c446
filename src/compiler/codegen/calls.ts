import { TupleConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { DEF } from '../../symtable/table.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { loadMethod } from './attributes.js';
import type { Codegen } from './codegen.js';
import { buildTuple } from './collections.js';
import { attributeLocation, locationOf } from './location.js';
import { STACK_USE_GUIDELINE, commonConstant, intrinsic1 } from './opargs.js';

/** `codegen_call` */
export function call(c: Codegen, e: ast.Call): void {
  checkKeywords(c, e.keywords);
  if (isMethodCall(c, e)) {
    callMethod(c, e);
    return;
  }
  const end = c.newLabel();
  c.expression(e.func);
  if (e.func.node === 'Name') callOverGenerator(c, e.func, e, end);
  c.emit(locationOf(e.func), Op.PUSH_NULL);
  callWithArguments(c, locationOf(e), 0, e.args, e.keywords);
  c.useLabel(end);
}

/** `codegen_validate_keywords` */
function checkKeywords(c: Codegen, keywords: readonly ast.Keyword[]): void {
  for (const [i, { arg }] of keywords.entries()) {
    const repeated = arg === null ? undefined : keywords.slice(i + 1).find((other) => other.arg === arg);
    if (repeated !== undefined) c.error(locationOf(repeated), `keyword argument repeated: ${arg}`);
  }
}

// ---- methods

type MethodCall = ast.Call & { func: ast.Attribute };

/**
 * Whether `a.f(…)` calls without making a bound method. Attributes of imported modules are left out because they
 * are plain functions. `maybe_optimize_method_call`
 */
function isMethodCall(c: Codegen, e: ast.Call): e is MethodCall {
  if (e.func.node !== 'Attribute' || isImported(c, e.func.value)) return false;
  const operands = e.args.length + e.keywords.length + (e.keywords.length > 0 ? 1 : 0);
  return operands < STACK_USE_GUIDELINE && !hasUnpacking(e.args, e.keywords);
}

/** `is_import_originated`, which looks at the module's own names only */
function isImported(c: Codegen, e: ast.Expr): boolean {
  return e.node === 'Name' && ((c.moduleUnit.symbols.get(e.id)?.flags ?? 0) & DEF.IMPORT) !== 0;
}

function hasUnpacking(args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): boolean {
  return args.some((arg) => arg.node === 'Starred') || keywords.some((keyword) => keyword.arg === null);
}

function callMethod(c: Codegen, e: MethodCall): void {
  loadMethod(c, e.func);
  c.expressions(e.args);
  const loc = attributeLocation(locationOf(e), e.func);
  if (e.keywords.length === 0) {
    c.emit(loc, Op.CALL, e.args.length);
    return;
  }
  keywordValues(c, attributeLocation(locationOf(e.func), e.func), e.keywords);
  c.emit(loc, Op.CALL_KW, e.args.length + e.keywords.length);
}

// ---- arguments

/**
 * Calls what is on the stack with arguments of which `pushed` are there already; with `*`, `**` or very many
 * arguments through a tuple and a dict. `codegen_call_helper_impl`
 *
 * @param injected one more positional argument, the last, that does not count when it is asked if they are very many
 */
export function callWithArguments(
  c: Codegen, loc: Location, pushed: number, args: readonly ast.Expr[], keywords: readonly ast.Keyword[], injected?: ast.Name,
): void {
  checkKeywords(c, keywords);
  const positional = injected === undefined ? args : [...args, injected];
  if (args.length + keywords.length * 2 > STACK_USE_GUIDELINE || hasUnpacking(args, keywords)) {
    callUnpacked(c, loc, pushed, positional, keywords);
    return;
  }
  c.expressions(positional);
  if (keywords.length === 0) {
    c.emit(loc, Op.CALL, pushed + positional.length);
    return;
  }
  keywordValues(c, loc, keywords);
  c.emit(loc, Op.CALL_KW, pushed + positional.length + keywords.length);
}

/** The values of keyword arguments, then their names in a tuple. `codegen_call_simple_kw_helper` */
function keywordValues(c: Codegen, loc: Location, keywords: readonly ast.Keyword[]): void {
  for (const keyword of keywords) c.expression(keyword.value);
  c.loadConst(loc, new TupleConstant(keywords.map((keyword) => keyword.arg)));
}

function callUnpacked(
  c: Codegen, loc: Location, pushed: number, args: readonly ast.Expr[], keywords: readonly ast.Keyword[],
): void {
  const only = args.length === 1 ? args[0] : undefined;
  if (pushed === 0 && only?.node === 'Starred') c.expression(only.value);
  else buildTuple(c, loc, args, pushed);
  if (keywords.length === 0) c.emit(loc, Op.PUSH_NULL);
  else keywordDict(c, loc, keywords);
  c.emit(loc, Op.CALL_FUNCTION_EX);
}

/** One dict of all keyword arguments; runs between `**` are built each at once. */
function keywordDict(c: Codegen, loc: Location, keywords: readonly ast.Keyword[]): void {
  let haveDict = false;
  let run: ast.Keyword[] = [];
  const flush = (): void => {
    buildKeywordMap(c, loc, run);
    if (haveDict) c.emit(loc, Op.DICT_MERGE, 1);
    haveDict = true;
    run = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      run.push(keyword);
      continue;
    }
    if (run.length > 0) flush();
    if (!haveDict) c.emit(loc, Op.BUILD_MAP, 0);
    haveDict = true;
    c.expression(keyword.value);
    c.emit(loc, Op.DICT_MERGE, 1);
  }
  if (run.length > 0) flush();
}

/** `codegen_subkwargs` */
function buildKeywordMap(c: Codegen, loc: Location, keywords: readonly ast.Keyword[]): void {
  const big = keywords.length * 2 > STACK_USE_GUIDELINE;
  if (big) c.emit(NO_LOCATION, Op.BUILD_MAP, 0);
  for (const { arg, value } of keywords) {
    c.loadConst(loc, arg);
    c.expression(value);
    if (big) c.emit(NO_LOCATION, Op.MAP_ADD, 1);
  }
  if (!big) c.emit(loc, Op.BUILD_MAP, keywords.length);
}

// ---- all(), any(), tuple() over a generator expression

/**
 * `all(… for …)` and its like run the generator in place, if at run time the name is still the builtin's; otherwise
 * the call that follows is made. `maybe_optimize_function_call`
 */
function callOverGenerator(c: Codegen, func: ast.Name, e: ast.Call, end: Label): void {
  const [generator, ...others] = e.args;
  if (generator?.node !== 'GeneratorExp' || others.length > 0 || e.keywords.length > 0) return;
  if (func.id !== 'all' && func.id !== 'any' && func.id !== 'tuple') return;
  const loc = locationOf(func);
  const normalCall = c.newLabel();
  c.emit(loc, Op.COPY, 1);
  c.emit(loc, Op.LOAD_COMMON_CONSTANT, commonConstant(func.id));
  c.emit(loc, Op.IS_OP, 0);
  c.jump(loc, Op.POP_JUMP_IF_FALSE, normalCall);
  c.emit(loc, Op.POP_TOP);
  if (func.id === 'tuple') collectTuple(c, loc, generator, end);
  else testElements(c, loc, generator, func.id === 'all', end);
  c.useLabel(normalCall);
}

/** `all` goes on while elements are true, `any` while they are false. */
function testElements(c: Codegen, loc: Location, generator: ast.GeneratorExp, goOnWhile: boolean, end: Label): void {
  const loop = c.newLabel();
  const exhausted = c.newLabel();
  c.expression(generator);
  c.useLabel(loop);
  c.jump(loc, Op.FOR_ITER, exhausted);
  c.emit(loc, Op.TO_BOOL);
  c.jump(loc, goOnWhile ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, loop);
  c.emit(NO_LOCATION, Op.POP_ITER);
  c.loadConst(loc, !goOnWhile);
  c.jump(loc, Op.JUMP, end);
  c.useLabel(exhausted);
  c.emit(NO_LOCATION, Op.END_FOR);
  c.emit(NO_LOCATION, Op.POP_ITER);
  c.loadConst(loc, goOnWhile);
  c.jump(loc, Op.JUMP, end);
}

/** The two instructions after the loop's jump are never reached, but CPython emits them. */
function collectTuple(c: Codegen, loc: Location, generator: ast.GeneratorExp, end: Label): void {
  const loop = c.newLabel();
  const exhausted = c.newLabel();
  c.emit(loc, Op.BUILD_LIST, 0);
  c.expression(generator);
  c.useLabel(loop);
  c.jump(loc, Op.FOR_ITER, exhausted);
  c.emit(loc, Op.LIST_APPEND, 2);
  c.jump(loc, Op.JUMP, loop);
  c.emit(NO_LOCATION, Op.POP_ITER);
  c.jump(loc, Op.JUMP, end);
  c.useLabel(exhausted);
  c.emit(NO_LOCATION, Op.END_FOR);
  c.emit(NO_LOCATION, Op.POP_ITER);
  c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('LIST_TO_TUPLE'));
  c.jump(loc, Op.JUMP, end);
}
