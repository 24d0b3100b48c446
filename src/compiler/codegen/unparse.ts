import { reprConstant } from '../../bytecode/constant-repr.js';
import type * as ast from '../../syntax/ast.js';
import type { PlainValue } from '../../values/plain.js';
import { ELLIPSIS, PyComplex, PyFloat } from '../../values/plain.js';
import { reprStr } from '../../values/str.js';

/** How tightly operators bind; an operand that binds less tightly than its place wants gets parentheses (`PR_…`). */
const Precedence = {
  TUPLE: 0, TEST: 1, OR: 2, AND: 3, NOT: 4, COMPARE: 5, BIT_OR: 6, BIT_XOR: 7, BIT_AND: 8, SHIFT: 9, ARITHMETIC: 10,
  TERM: 11, FACTOR: 12, POWER: 13, AWAIT: 14, ATOM: 15,
} as const;

const BINARY: Readonly<Record<ast.BinaryOperator, readonly [symbol: string, precedence: number]>> = {
  Add: ['+', Precedence.ARITHMETIC], Sub: ['-', Precedence.ARITHMETIC], Mult: ['*', Precedence.TERM],
  MatMult: ['@', Precedence.TERM], Div: ['/', Precedence.TERM], Mod: ['%', Precedence.TERM],
  FloorDiv: ['//', Precedence.TERM], LShift: ['<<', Precedence.SHIFT], RShift: ['>>', Precedence.SHIFT],
  BitOr: ['|', Precedence.BIT_OR], BitXor: ['^', Precedence.BIT_XOR], BitAnd: ['&', Precedence.BIT_AND],
  Pow: ['**', Precedence.POWER],
};

const UNARY: Readonly<Record<ast.UnaryOperator, readonly [symbol: string, precedence: number]>> = {
  Invert: ['~', Precedence.FACTOR], Not: ['not ', Precedence.NOT], UAdd: ['+', Precedence.FACTOR],
  USub: ['-', Precedence.FACTOR],
};

const COMPARE: Readonly<Record<ast.CompareOperator, string>> = {
  Eq: '==', NotEq: '!=', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=', Is: 'is', IsNot: 'is not', In: 'in', NotIn: 'not in',
};

/** An expression as source text, in the form CPython gives annotations under PEP 563. `_PyAST_ExprAsUnicode` */
export function unparse(e: ast.Expr): string {
  return text(e, Precedence.TEST);
}

/** The text in a place that wants `level` or tighter. `append_ast_expr` */
function text(e: ast.Expr, level: number): string {
  switch (e.node) {
    case 'BoolOp': return boolOp(e, level);
    case 'BinOp': return binOp(e, level);
    case 'UnaryOp': {
      const [symbol, own] = UNARY[e.op];
      return bracketed(symbol + text(e.operand, own), level > own);
    }
    case 'Lambda': {
      const { args, posonlyargs } = e.args;
      const word = args.length + posonlyargs.length > 0 ? 'lambda ' : 'lambda';
      return bracketed(`${word}${parameters(e.args)}: ${text(e.body, Precedence.TEST)}`, level > Precedence.TEST);
    }
    case 'IfExp': {
      const [body, test] = [text(e.body, Precedence.OR), text(e.test, Precedence.OR)];
      return bracketed(`${body} if ${test} else ${text(e.orelse, Precedence.TEST)}`, level > Precedence.TEST);
    }
    case 'Dict': return `{${e.values.map((value, i) => entry(e.keys[i] ?? null, value)).join(', ')}}`;
    case 'Set': return `{${list(e.elts)}}`;
    case 'GeneratorExp': return `(${text(e.elt, Precedence.TEST)}${clauses(e)})`;
    case 'ListComp': return `[${text(e.elt, Precedence.TEST)}${clauses(e)}]`;
    case 'SetComp': return `{${text(e.elt, Precedence.TEST)}${clauses(e)}}`;
    case 'DictComp': return `{${entry(e.key, e.value)}${clauses(e)}}`;
    case 'Await': return bracketed(`await ${text(e.value, Precedence.ATOM)}`, level > Precedence.AWAIT);
    case 'Yield': return e.value === null ? '(yield)' : `(yield ${text(e.value, Precedence.TEST)})`;
    case 'YieldFrom': return `(yield from ${text(e.value, Precedence.TEST)})`;
    case 'Compare': return compare(e, level);
    case 'Call': return call(e);
    case 'Constant': return `${e.kind ?? ''}${constant(e.value)}`;
    case 'JoinedStr': return `f${reprStr(stringBody(e.values))}`;
    case 'TemplateStr': return `t${reprStr(stringBody(e.values))}`;
    case 'FormattedValue':
    case 'Interpolation': return replacementField(e);
    case 'Attribute': return attribute(e);
    case 'Subscript': return `${text(e.value, Precedence.ATOM)}[${text(e.slice, Precedence.TUPLE)}]`;
    case 'Starred': return `*${text(e.value, Precedence.BIT_OR)}`;
    case 'Slice': return slice(e);
    case 'Name': return e.id;
    case 'List': return `[${list(e.elts)}]`;
    case 'Tuple': return tuple(e, level);
    case 'NamedExpr':
      return bracketed(`${e.target.id} := ${text(e.value, Precedence.ATOM)}`, level > Precedence.TUPLE);
  }
}

function bracketed(content: string, isNeeded: boolean): string {
  return isNeeded ? `(${content})` : content;
}

function list(elts: readonly ast.Expr[]): string {
  return elts.map((elt) => text(elt, Precedence.TEST)).join(', ');
}

function boolOp(e: ast.BoolOp, level: number): string {
  const [word, own] = e.op === 'And' ? ['and', Precedence.AND] as const : ['or', Precedence.OR] as const;
  return bracketed(e.values.map((value) => text(value, own + 1)).join(` ${word} `), level > own);
}

/** Only `**` binds to the right. */
function binOp(e: ast.BinOp, level: number): string {
  const [symbol, own] = BINARY[e.op];
  const toRight = e.op === 'Pow';
  const [left, right] = [text(e.left, toRight ? own + 1 : own), text(e.right, toRight ? own : own + 1)];
  return bracketed(`${left} ${symbol} ${right}`, level > own);
}

function compare(e: ast.Compare, level: number): string {
  const operand = (side: ast.Expr): string => text(side, Precedence.COMPARE + 1);
  const links = e.comparators.map((right, i) => ` ${COMPARE[e.ops[i]!]} ${operand(right)}`);
  return bracketed(operand(e.left) + links.join(''), level > Precedence.COMPARE);
}

function call(e: ast.Call): string {
  const func = text(e.func, Precedence.ATOM);
  const [only, ...others] = e.args;
  if (only?.node === 'GeneratorExp' && others.length === 0 && e.keywords.length === 0) {
    return func + text(only, Precedence.TEST);
  }
  const keywords = e.keywords.map(({ arg, value }) => {
    return (arg === null ? '**' : `${arg}=`) + text(value, Precedence.TEST);
  });
  return `${func}(${[...e.args.map((arg) => text(arg, Precedence.TEST)), ...keywords].join(', ')})`;
}

function entry(key: ast.Expr | null, value: ast.Expr): string {
  if (key === null) return `**${text(value, Precedence.BIT_OR)}`;
  return `${text(key, Precedence.TEST)}: ${text(value, Precedence.TEST)}`;
}

function clauses(e: ast.ComprehensionExpr): string {
  return e.generators.map(({ target, iter, ifs, is_async }) => {
    const word = is_async ? 'async for' : 'for';
    const tests = ifs.map((test) => ` if ${text(test, Precedence.OR)}`).join('');
    return ` ${word} ${text(target, Precedence.TUPLE)} in ${text(iter, Precedence.OR)}${tests}`;
  }).join('');
}

/** An int needs a space before the dot. */
function attribute(e: ast.Attribute): string {
  const isInt = e.value.node === 'Constant' && ['number', 'bigint'].includes(typeof e.value.value);
  return `${text(e.value, Precedence.ATOM)}${isInt ? ' .' : '.'}${e.attr}`;
}

function slice(e: ast.Slice): string {
  const bound = (part: ast.Expr | null): string => (part === null ? '' : text(part, Precedence.TEST));
  return `${bound(e.lower)}:${bound(e.upper)}${e.step === null ? '' : `:${bound(e.step)}`}`;
}

function tuple(e: ast.Tuple, level: number): string {
  if (e.elts.length === 0) return '()';
  return bracketed(list(e.elts) + (e.elts.length === 1 ? ',' : ''), level > Precedence.TUPLE);
}

/** There is no literal for infinity, only one that overflows. */
function constant(value: PlainValue): string {
  if (value === ELLIPSIS) return '...';
  const repr = reprConstant(value, noAddress);
  return value instanceof PyFloat || value instanceof PyComplex ? repr.replaceAll('inf', '1e309') : repr;
}

function noAddress(): never {
  throw new Error('there is no code object in an expression');
}

// ---- parameters of a lambda

/** `append_ast_args` */
function parameters(args: ast.Arguments): string {
  const positional = [...args.posonlyargs, ...args.args];
  const parts = positional.map(({ arg }, i) => {
    const value = args.defaults[i - positional.length + args.defaults.length];
    const slash = i + 1 === args.posonlyargs.length ? ', /' : '';
    return arg + defaultText(value) + slash;
  });
  if (args.vararg !== null || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg ?? ''}`);
  parts.push(...args.kwonlyargs.map(({ arg }, i) => arg + defaultText(args.kw_defaults[i])));
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function defaultText(value: ast.Expr | null | undefined): string {
  return value ? `=${text(value, Precedence.TEST)}` : '';
}

// ---- f-strings and t-strings

function stringBody(values: readonly ast.Expr[]): string {
  return values.map((value) => {
    if (value.node === 'FormattedValue' || value.node === 'Interpolation') return replacementField(value);
    if (value.node === 'JoinedStr') return stringBody(value.values);
    if (value.node !== 'Constant' || typeof value.value !== 'string') throw new Error(`a ${value.node} in an f-string`);
    return value.value.replaceAll('{', '{{').replaceAll('}', '}}');
  }).join('');
}

/**
 * A brace at the start of an f-string's expression is kept apart from the field's own; a t-string's expression stays as
 * it was written. `append_interpolation_field`, `append_formattedvalue`
 */
function replacementField(e: ast.FormattedValue | ast.Interpolation): string {
  const value = e.node === 'Interpolation' ? e.str : text(e.value, Precedence.TEST + 1);
  const space = value.startsWith('{') ? ' ' : '';
  const conversion = e.conversion > 0 ? `!${String.fromCharCode(e.conversion)}` : '';
  const spec = e.format_spec === null ? '' : `:${stringBody(e.format_spec.values)}`;
  return `{${space}${value}${conversion}${spec}}`;
}
