import type * as ast from '../../syntax/ast.js';
import { namedExpr } from './assignments.js';
import { attribute } from './attributes.js';
import { awaitExpression } from './await.js';
import { call } from './calls.js';
import type { Codegen } from './codegen.js';
import { dictExpression, listExpression, setExpression, tupleExpression } from './collections.js';
import { comprehension } from './comprehensions.js';
import { formattedValue, joinedStr } from './fstrings.js';
import { lambda } from './functions.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { binOp, boolOp, compare, ifExp, unaryOp } from './operators.js';
import { preprocessed } from './preprocess.js';
import { sliceExpression, subscript } from './subscripts.js';
import { interpolation, templateStr } from './tstrings.js';
import { yieldExpression, yieldFrom } from './yields.js';

/** Generates an expression: its value on the stack, or what its context asks for. `codegen_visit_expr` */
export function visitExpression(c: Codegen, original: ast.Expr): void {
  const e = preprocessed(original);
  c.warnOf(e);
  switch (e.node) {
    case 'NamedExpr': return namedExpr(c, e);
    case 'BoolOp': return boolOp(c, e);
    case 'BinOp': return binOp(c, e);
    case 'UnaryOp': return unaryOp(c, e);
    case 'Lambda': return lambda(c, e);
    case 'IfExp': return ifExp(c, e);
    case 'Dict': return dictExpression(c, e);
    case 'Set': return setExpression(c, e);
    case 'GeneratorExp':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp': return comprehension(c, e);
    case 'Await': return awaitExpression(c, e);
    case 'Yield': return yieldExpression(c, e);
    case 'YieldFrom': return yieldFrom(c, e);
    case 'Compare': return compare(c, e);
    case 'Call': return call(c, e);
    case 'Constant': return c.loadConst(locationOf(e), e.value);
    case 'JoinedStr': return joinedStr(c, e);
    case 'FormattedValue': return formattedValue(c, e);
    case 'TemplateStr': return templateStr(c, e);
    case 'Interpolation': return interpolation(c, e);
    case 'Attribute': return attribute(c, e);
    case 'Subscript': return subscript(c, e);
    case 'Starred': return misplacedStar(c, e);
    case 'Slice': return sliceExpression(c, e);
    case 'Name': return nameOp(c, locationOf(e), e.id, e.ctx);
    case 'List': return listExpression(c, e);
    case 'Tuple': return tupleExpression(c, e);
  }
}

/** Where a star is allowed, the construct around it deals with it. */
function misplacedStar(c: Codegen, e: ast.Starred): never {
  const asTarget = e.ctx === 'Store';
  c.error(locationOf(e), asTarget
    ? 'starred assignment target must be in a list or tuple'
    : "can't use starred expression here");
}
