/**
 * What CPython warns of when it compiles a tree: leaving a `finally` block (PEP 765, Python/ast_preprocess.c), and
 * expressions that cannot be meant so (Python/codegen.c). The parser warns before, of literals.
 */
import type { SyntaxWarning } from '../source/warning.js';
import type { AnyNode, Compare, Expr, Mod, Stmt, Subscript } from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';
import { PyBytes, PyComplex, PyFloat } from '../values/plain.js';

// ---- control flow in `finally`

/** Where a statement stands: whether it leaves the `finally` block around it. */
interface Surroundings { inFinally: boolean; inLoop: boolean }

/** Of control flow that leaves `finally` blocks. */
export function finallyWarnings(module: Mod): SyntaxWarning[] {
  const found: SyntaxWarning[] = [];
  const pending: [node: AnyNode, around: Surroundings][] = [];
  const later = (nodes: readonly AnyNode[], around: Surroundings): void => {
    for (const node of [...nodes].reverse()) pending.push([node, around]);
  };
  later(childNodes(module), { inFinally: false, inLoop: false });
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, around] = next;
    const leaves = node.node === 'Return' || ((node.node === 'Break' || node.node === 'Continue') && !around.inLoop);
    if (leaves && around.inFinally) found.push({ message: `'${node.node.toLowerCase()}' in a 'finally' block`, line: node.lineno });
    switch (node.node) {
      case 'FunctionDef': case 'AsyncFunctionDef': case 'ClassDef':
        later(node.body, { inFinally: false, inLoop: false });
        break;
      case 'For': case 'AsyncFor': case 'While':
        later(node.orelse, around);
        later(node.body, { ...around, inLoop: true });
        break;
      case 'Try': case 'TryStar':
        later(node.finalbody, { inFinally: true, inLoop: false });
        later([...node.body, ...node.handlers, ...node.orelse], around);
        break;
      case 'If': later([...node.body, ...node.orelse], around); break;
      case 'With': case 'AsyncWith': case 'ExceptHandler': case 'match_case': later(node.body, around); break;
      case 'Match': later(node.cases, around); break;
      default:
    }
  }
  return found;
}

// ---- expressions

/** Why an expression or assertion cannot be meant so; null for most. */
export function doubt(node: Expr | Stmt): string | null {
  switch (node.node) {
    case 'Assert': return node.test.node === 'Tuple' && node.test.elts.length > 0 ? 'assertion is always true, perhaps remove parentheses?' : null;
    case 'Compare': return comparedIdentity(node);
    case 'Call': return isDisplay(node.func) ? `'${typeName(node.func)!}' object is not callable; perhaps you missed a comma?` : null;
    case 'Subscript': return node.ctx === 'Load' ? doubtfulSubscript(node) : null;
    default: return null;
  }
}

/** `is` with a literal (`check_compare`). */
function comparedIdentity({ left, ops, comparators }: Compare): string | null {
  for (const [index, op] of ops.entries()) {
    if (op !== 'Is' && op !== 'IsNot') continue;
    const literal = [index === 0 ? left : comparators[index - 1]!, comparators[index]!].find(isLiteral);
    if (!literal) continue;
    const [word, meant] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
    return `"${word}" with '${typeName(literal)!}' literal. Did you mean "${meant}"?`;
  }
  return null;
}

/** Neither a name nor one of the singletons. */
function isLiteral(expr: Expr): boolean {
  if (expr.node === 'Tuple') return expr.elts.every((element) => element.node === 'Constant');
  return expr.node === 'Constant' && !['NoneType', 'bool', 'ellipsis'].includes(typeName(expr)!);
}

const DISPLAYS: ReadonlySet<string> = new Set([
  'Constant', 'Tuple', 'List', 'ListComp', 'Dict', 'DictComp', 'Set', 'SetComp', 'GeneratorExp', 'JoinedStr', 'TemplateStr', 'FormattedValue', 'Interpolation',
]);
const UNSUBSCRIPTABLE: ReadonlySet<string> = new Set(['Set', 'SetComp', 'GeneratorExp', 'TemplateStr', 'Interpolation', 'Lambda']);
const SEQUENCES: ReadonlySet<string> = new Set(['Tuple', 'List', 'ListComp', 'JoinedStr', 'TemplateStr', 'FormattedValue', 'Interpolation']);

function isDisplay(expr: Expr): boolean {
  return DISPLAYS.has(expr.node);
}

/** `check_subscripter` and `check_index` */
function doubtfulSubscript({ value, slice }: Subscript): string | null {
  const type = typeName(value);
  if (type === null) return null;
  const isText = value.node === 'Constant' && (type === 'str' || type === 'bytes');
  if (UNSUBSCRIPTABLE.has(value.node) || (value.node === 'Constant' && !isText)) {
    return `'${type}' object is not subscriptable; perhaps you missed a comma?`;
  }
  const index = typeName(slice);
  if (index === null || index === 'int' || index === 'bool' || !(isText || SEQUENCES.has(value.node))) return null;
  return `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
}

/** The type that an expression is sure to have, or null (`infer_type`). */
function typeName(expr: Expr): string | null {
  switch (expr.node) {
    case 'Tuple': return 'tuple';
    case 'List': case 'ListComp': return 'list';
    case 'Dict': case 'DictComp': return 'dict';
    case 'Set': case 'SetComp': return 'set';
    case 'GeneratorExp': return 'generator';
    case 'Lambda': return 'function';
    case 'TemplateStr': case 'Interpolation': return 'string.templatelib.Template';
    case 'JoinedStr': case 'FormattedValue': return 'str';
    case 'Constant': return constantType(expr.value);
    default: return null;
  }
}

function constantType(value: unknown): string {
  switch (typeof value) {
    case 'string': return 'str';
    case 'boolean': return 'bool';
    case 'number': case 'bigint': return 'int';
    default:
  }
  if (value === null) return 'NoneType';
  if (value instanceof PyBytes) return 'bytes';
  if (value instanceof PyFloat) return 'float';
  return value instanceof PyComplex ? 'complex' : 'ellipsis';
}
