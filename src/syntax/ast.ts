/**
 * Python's abstract syntax tree with CPython 3.14's names and fields (Parser/Python.asdl).
 *
 * `node` tells the class; operators and contexts are their names as strings. Positions are
 * CPython's: 1-based lines, 0-based columns in UTF-8 bytes, end exclusive.
 * Names are mangled by the symbol table and the compiler, never here.
 */
import type { PlainValue } from '../values/plain.js';

export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type BinaryOperator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow'
  | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

// ---- modules

export interface Module { node: 'Module'; body: Stmt[] }
/** One input of a transcript. */
export interface Interactive { node: 'Interactive'; body: Stmt[] }
/** What `eval` takes. */
export interface Expression { node: 'Expression'; body: Expr }
export type Mod = Module | Interactive | Expression;

// ---- statements

export interface FunctionDef extends Position {
  node: 'FunctionDef' | 'AsyncFunctionDef';
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface ClassDef extends Position {
  node: 'ClassDef';
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Position { node: 'Return'; value: Expr | null }
export interface Delete extends Position { node: 'Delete'; targets: Expr[] }
export interface Assign extends Position { node: 'Assign'; targets: Expr[]; value: Expr }
/** `type name[type_params] = value` (PEP 695) */
export interface TypeAlias extends Position { node: 'TypeAlias'; name: Name; type_params: TypeParam[]; value: Expr }
export interface AugAssign extends Position { node: 'AugAssign'; target: Expr; op: BinaryOperator; value: Expr }
export interface AnnAssign extends Position {
  node: 'AnnAssign';
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** 1 when the target is a bare name without parentheses. */
  simple: 0 | 1;
}
export interface For extends Position { node: 'For' | 'AsyncFor'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
export interface While extends Position { node: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
export interface If extends Position { node: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
export interface With extends Position { node: 'With' | 'AsyncWith'; items: WithItem[]; body: Stmt[] }
export interface Match extends Position { node: 'Match'; subject: Expr; cases: MatchCase[] }
export interface Raise extends Position { node: 'Raise'; exc: Expr | null; cause: Expr | null }
export interface Try extends Position {
  /** `TryStar` when its clauses are `except*` (PEP 654). */
  node: 'Try' | 'TryStar';
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Position { node: 'Assert'; test: Expr; msg: Expr | null }
export interface Import extends Position { node: 'Import'; names: Alias[] }
export interface ImportFrom extends Position {
  node: 'ImportFrom';
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global extends Position { node: 'Global'; names: string[] }
export interface Nonlocal extends Position { node: 'Nonlocal'; names: string[] }
/** An expression as a statement. */
export interface ExprStmt extends Position { node: 'Expr'; value: Expr }
export interface Pass extends Position { node: 'Pass' }
export interface Break extends Position { node: 'Break' }
export interface Continue extends Position { node: 'Continue' }

export type Stmt =
  | FunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | While | If | With
  | Match | Raise | Try | Assert | Import | ImportFrom | Global | Nonlocal | ExprStmt | Pass | Break | Continue;

// ---- expressions

export interface BoolOp extends Position { node: 'BoolOp'; op: BoolOperator; values: Expr[] }
export interface NamedExpr extends Position { node: 'NamedExpr'; target: Name; value: Expr }
export interface BinOp extends Position { node: 'BinOp'; left: Expr; op: BinaryOperator; right: Expr }
export interface UnaryOp extends Position { node: 'UnaryOp'; op: UnaryOperator; operand: Expr }
export interface Lambda extends Position { node: 'Lambda'; args: Arguments; body: Expr }
export interface IfExp extends Position { node: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
/** A key of null stands for `**value`. */
export interface Dict extends Position { node: 'Dict'; keys: (Expr | null)[]; values: Expr[] }
export interface SetExpr extends Position { node: 'Set'; elts: Expr[] }
export interface ListComp extends Position { node: 'ListComp'; elt: Expr; generators: Comprehension[] }
export interface SetComp extends Position { node: 'SetComp'; elt: Expr; generators: Comprehension[] }
export interface DictComp extends Position { node: 'DictComp'; key: Expr; value: Expr; generators: Comprehension[] }
export interface GeneratorExp extends Position { node: 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
export interface Await extends Position { node: 'Await'; value: Expr }
export interface Yield extends Position { node: 'Yield'; value: Expr | null }
export interface YieldFrom extends Position { node: 'YieldFrom'; value: Expr }
export interface Compare extends Position { node: 'Compare'; left: Expr; ops: CompareOperator[]; comparators: Expr[] }
export interface Call extends Position { node: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[] }
export interface FormattedValue extends Position {
  node: 'FormattedValue';
  value: Expr;
  /** -1, or the code of `s`, `r`, `a`. */
  conversion: number;
  format_spec: JoinedStr | null;
}
export interface JoinedStr extends Position { node: 'JoinedStr'; values: Expr[] }
/** A replacement field of a t-string (PEP 750); `str` is the text of its expression. */
export interface Interpolation extends Position {
  node: 'Interpolation';
  value: Expr;
  str: string;
  /** -1, or the code of `s`, `r`, `a`. */
  conversion: number;
  format_spec: JoinedStr | null;
}
export interface TemplateStr extends Position { node: 'TemplateStr'; values: Expr[] }
export interface Constant extends Position { node: 'Constant'; value: PlainValue; kind: 'u' | null }
export interface Attribute extends Position { node: 'Attribute'; value: Expr; attr: string; ctx: ExprContext }
export interface Subscript extends Position { node: 'Subscript'; value: Expr; slice: Expr; ctx: ExprContext }
export interface Starred extends Position { node: 'Starred'; value: Expr; ctx: ExprContext }
export interface Name extends Position { node: 'Name'; id: string; ctx: ExprContext }
export interface List extends Position { node: 'List'; elts: Expr[]; ctx: ExprContext }
export interface Tuple extends Position { node: 'Tuple'; elts: Expr[]; ctx: ExprContext }
export interface Slice extends Position { node: 'Slice'; lower: Expr | null; upper: Expr | null; step: Expr | null }

export type ComprehensionExpr = ListComp | SetComp | DictComp | GeneratorExp;
export type Expr =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetExpr | ComprehensionExpr
  | Await | Yield | YieldFrom | Compare | Call | FormattedValue | JoinedStr | Interpolation | TemplateStr | Constant
  | Attribute | Subscript | Starred | Name | List | Tuple | Slice;

// ---- patterns (PEP 634)

export interface MatchValue extends Position { node: 'MatchValue'; value: Expr }
export interface MatchSingleton extends Position { node: 'MatchSingleton'; value: boolean | null }
export interface MatchSequence extends Position { node: 'MatchSequence'; patterns: Pattern[] }
/** `rest` is the name after `**`. */
export interface MatchMapping extends Position { node: 'MatchMapping'; keys: Expr[]; patterns: Pattern[]; rest: string | null }
/** `kwd_attrs` and `kwd_patterns` are parallel. */
export interface MatchClass extends Position {
  node: 'MatchClass';
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
/** `*name` in a sequence pattern, `*_` when the name is null. */
export interface MatchStar extends Position { node: 'MatchStar'; name: string | null }
/** `pattern as name`, a capture `name` (pattern null), or `_` (both null). */
export interface MatchAs extends Position { node: 'MatchAs'; pattern: Pattern | null; name: string | null }
export interface MatchOr extends Position { node: 'MatchOr'; patterns: Pattern[] }

export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// ---- type parameters (PEP 695, PEP 696)

export interface TypeVar extends Position { node: 'TypeVar'; name: string; bound: Expr | null; default_value: Expr | null }
export interface ParamSpec extends Position { node: 'ParamSpec'; name: string; default_value: Expr | null }
export interface TypeVarTuple extends Position { node: 'TypeVarTuple'; name: string; default_value: Expr | null }

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

// ---- parts

/** One `for … in … if …` of a comprehension; it has no position of its own. */
export interface Comprehension {
  node: 'comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}
export interface ExceptHandler extends Position {
  node: 'ExceptHandler';
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
/** `defaults` belong to the last of posonlyargs + args; `kw_defaults` is parallel to kwonlyargs. */
export interface Arguments {
  node: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}
export interface Arg extends Position { node: 'arg'; arg: string; annotation: Expr | null }
/** `arg` of null stands for `**value`. */
export interface Keyword extends Position { node: 'keyword'; arg: string | null; value: Expr }
export interface Alias extends Position { node: 'alias'; name: string; asname: string | null }
/** One `case` of a `match`; it has no position of its own. */
export interface MatchCase { node: 'match_case'; pattern: Pattern; guard: Expr | null; body: Stmt[] }
export interface WithItem { node: 'withitem'; context_expr: Expr; optional_vars: Expr | null }

export type AnyNode =
  | Mod | Stmt | Expr | Pattern | TypeParam
  | Comprehension | ExceptHandler | Arguments | Arg | Keyword | Alias | WithItem | MatchCase;
