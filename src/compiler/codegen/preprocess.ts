import type * as ast from '../../syntax/ast.js';
import { arithmetic, isNumber, negate } from '../../values/number.js';
import type { PlainValue } from '../../values/plain.js';

/** The place CPython gives to constants that stand nowhere in the source. */
const NOWHERE: ast.Position = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** The position fields of a node. */
export function positionOf({ lineno, col_offset, end_lineno, end_col_offset }: ast.Position): ast.Position {
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/**
 * The expression as CPython compiles it: `__debug__` is a constant and `'%s' % (x,)` an f-string. Everything below
 * it stays the very nodes the symbol table knows. Python/ast_preprocess.c
 */
export function preprocessed(e: ast.Expr): ast.Expr {
  if (e.node === 'Name' && e.id === '__debug__' && e.ctx === 'Load') {
    return constant(true, e);
  }
  if (e.node === 'BinOp' && e.op === 'Mod' && e.left.node === 'Constant' && e.right.node === 'Tuple') {
    const { value } = e.left;
    if (typeof value === 'string') return formattedPercent(e, value, e.right.elts) ?? e;
  }
  return e;
}

function constant(value: PlainValue, at: ast.Position): ast.Constant {
  return { node: 'Constant', value, kind: null, ...positionOf(at) };
}

/** A value or key in a pattern: `-1` and `-1 + 2j` are constants there. `fold_const_match_patterns` */
export function patternConstant(e: ast.Expr): ast.Expr {
  if (e.node === 'UnaryOp' && e.op === 'USub') {
    const { operand } = e;
    if (operand.node === 'Constant' && isNumber(operand.value)) return constant(negate(operand.value), e);
  } else if (e.node === 'BinOp' && (e.op === 'Add' || e.op === 'Sub')) {
    const [left, right] = [patternConstant(e.left), e.right];
    if (left.node === 'Constant' && right.node === 'Constant' && isNumber(left.value) && isNumber(right.value)) {
      const value = arithmetic(e.op === 'Add' ? '+' : '-', left.value, right.value);
      return value === undefined ? e : constant(value, e);
    }
  }
  return e;
}

/** One conversion that an f-string can express: flags, width, precision, kind. `simple_format_arg_parse` */
const CONVERSION = /^([-+ #0]*)(\d{1,2})?(\.(\d{1,2})?)?([sra])/;

/** The f-string for `format % values`; null if it needs `%` or the numbers do not agree. `optimize_format` */
function formattedPercent(e: ast.BinOp, format: string, values: readonly ast.Expr[]): ast.JoinedStr | null {
  if (values.some((value) => value.node === 'Starred')) return null;
  const parts: ast.Expr[] = [];
  const waiting = [...values];
  let rest = format;
  while (true) {
    const literal = /^(?:[^%]|%%)*/.exec(rest)?.[0] ?? '';
    if (literal !== '') parts.push(literalPart(literal.replaceAll('%%', '%')));
    rest = rest.slice(literal.length);
    if (rest === '') break;
    const conversion = CONVERSION.exec(rest.slice(1));
    const value = waiting.shift();
    if (value === undefined || conversion === null) return null;
    parts.push(convertedPart(value, conversion));
    rest = rest.slice(1 + conversion[0].length);
  }
  return waiting.length > 0 ? null : { node: 'JoinedStr', values: parts, ...positionOf(e) };
}

function literalPart(text: string): ast.Constant {
  return { node: 'Constant', value: text, kind: null, ...NOWHERE };
}

/** The replacement field of one conversion. `parse_format` */
function convertedPart(value: ast.Expr, conversion: RegExpExecArray): ast.FormattedValue {
  const [, flags = '', width, point, precision, kind = 's'] = conversion;
  let spec = '';
  if (width !== undefined) spec += flags.includes('-') ? width : `>${width}`;
  if (point !== undefined) spec += `.${Number(precision ?? 0)}`;
  return {
    node: 'FormattedValue',
    value,
    conversion: kind.charCodeAt(0),
    format_spec: spec === '' ? null : { node: 'JoinedStr', values: [literalPart(spec)], ...NOWHERE },
    ...positionOf(value),
  };
}
