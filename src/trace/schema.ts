/**
 * `pystep/1`: the trace format, the waist of the pipeline.
 *
 * A trace is a header and a list of records. Each record is one event of the run and carries the
 * state at that moment as a delta to the record before (see `codec.ts` for the rebuilding).
 * Everything left of this file produces traces, everything right of it shows them.
 * The format is versioned and part of semver: a reader refuses every other version.
 */

/** Version of the format that this package writes and reads. */
export const SCHEMA_VERSION = 1;

/** The fate of a name, decided at compile time (module namespace names are `global`). */
export type Scope = 'local' | 'cell' | 'free' | 'global' | 'builtin' | 'class';

/** A span of one source line: 1-based line, 0-based UTF-16 columns, end exclusive. */
export type Span = [line: number, col: number, endCol: number];
/** A name in the source with its scope and the block (qualified name of the scope) it stands in. */
export type NameSpan = [line: number, col: number, endCol: number, scope: Scope, block: string];
/** A piece of the source: 1-based lines, 0-based UTF-16 columns, end exclusive. */
export type TextSpan = [line: number, col: number, endLine: number, endCol: number];
/** A sub-expression. `first`: the name it evaluates first, where it begins with a name: its load may be part of an earlier instruction. */
export type ExpressionSpan = [...TextSpan, first?: Span];

export interface Header {
  fmt: 'pystep';
  v: typeof SCHEMA_VERSION;
  /** The Python version whose behaviour the trace shows, e.g. "3.14.2". */
  py: string;
  impl: 'cpython' | 'closure-viz';
  mode: 'exec' | 'single';
  gran: 'line' | 'op';
  keep?: boolean;
  /** SHA-256 of the source, hexadecimal. */
  src?: string;
  limits?: { steps?: number; depth?: number };
  /** The source itself, so that a trace can be shown without anything else. */
  text?: string;
  names?: NameSpan[];
  kw?: Span[];
  /** op granularity: the sub-expressions whose values are worth telling. */
  ex?: ExpressionSpan[];
}

export type Event =
  | 'call' | 'line' | 'return' | 'yield' | 'resume' | 'raise' | 'unwind' | 'throw' | 'handled'
  | 'reraise' | 'stopiter' | 'op' | 'input' | 'syntax' | 'end';

/**
 * A value in a record. Immediate values stand for themselves; everything else is tagged.
 * `[n]` is a reference to heap object n: read values by field, never by shape, since `[n]`
 * inside a list of values means a reference while a list of numbers does not.
 */
export type Value =
  | null | boolean | number | string
  | Ref
  | ['f', string]      // float, by repr
  | ['i', string]      // int beyond 2**53, decimal (hexadecimal past 10 000 bits)
  | ['c', string]      // complex, by repr
  | ['b', string]      // bytes, as latin-1
  | ['u', string]      // str with lone surrogates, UTF-16-LE hexadecimal
  | ['e', string]      // Ellipsis, NotImplemented
  | ['B', string]      // builtin function, by qualified name
  | ['T', string]      // type that the program did not define
  | ['M', string]      // module
  | ['L', string]      // function of the library
  | ['D', string]      // descriptor
  | ['C', number]      // code object
  | ['t', number]      // tagged integer on the operand stack
  | ['null'];          // NULL on the operand stack

export type Ref = [object: number];
export type Names = Record<string, Value>;

/** Why the compiler gave a name its scope: a word, and where in the source (1-based line, 0-based column). */
export type ScopeReason = [reason: string, line: number, col: number];

/** A code object, written at its first use. */
export interface Code {
  n: string;                                   // co_name
  q: string;                                   // co_qualname
  l: number;                                   // co_firstlineno
  a: [argcount: number, posonly: number, kwonly: number];
  v: string[];                                 // co_varnames
  k: string[];                                 // co_cellvars
  f: string[];                                 // co_freevars
  fl: number;                                  // co_flags
  i?: number;                                  // number of the transcript's input it was compiled from
  w?: Record<string, ScopeReason>;
}

/** A frame's changed parts. In a rebuilt state all parts are present and `-` is not. */
export interface FrameDelta {
  c?: number;                                  // code number
  l?: number;                                  // current line, where it differs from the record's
  v?: Names;                                   // names and values; module: globals; class: namespace
  k?: Record<string, Value>;                   // cell and free names → references to cells
  h?: Names;                                   // hidden slots of inlined comprehensions (PEP 709)
  s?: Value[];                                 // operand stack, bottom first (op granularity); none in the frame of a `raise`: an instruction has failed midway
  fn?: Value;                                  // the function object that runs
  off?: 1;                                     // not on the call stack: suspended or dead
  '-'?: Record<string, 1 | string[]>;          // removed parts (1) or removed names of a part
}

/** A patch of a container's `v`: splices applied in order. */
export type Patch = ['~', ...[start: number, deleteCount: number, items: unknown[]][]];

/** What an instance of a subclass of a builtin type holds: an atom, a sequence or set, or a dict's pairs. */
export type Payload = ['a', Value] | ['s', Value[]] | ['d', [Value, Value][]];

/** A heap object. `t` names the kind; the other fields depend on it. */
export type HeapObject =
  | { t: 'cell'; v?: Value }
  | { t: 'list' | 'tuple' | 'set' | 'frozenset'; v: Value[] }
  | { t: 'dict'; v: [Value, Value][] }
  | { t: 'func'; c: number; q: string; df?: Value[]; kd?: Names; cl?: Value[]; ns?: Names }
  | { t: 'method'; f: Value; s: Value }
  | { t: 'bmethod'; n: string; s: Value }
  | { t: 'class'; q: string; b: Value[]; m: Value; ns: Names }
  | { t: 'inst'; c: Value; d?: Names; sl?: Names; p?: Payload }
  | { t: 'exc'; c: Value; a: Value[]; d?: Names; sl?: Names; cause?: Value; ctx?: Value; sc?: boolean; tb: [frame: number, line: number][] }
  | { t: 'gen' | 'coro' | 'agen'; q: string; f?: number; yf?: Value }
  | { t: 'iter'; k: string; v: Value | ['r', number, number, number]; i?: number }
  | { t: 'range'; v: Value[] }
  | { t: 'property'; f: Value[] }
  | { t: 'staticmethod' | 'classmethod'; f: Value }
  | { t: 'super'; v: Value[] }
  | { t: 'opaque'; c: Value; k: Value[] };

/** A name looked up since the last record: target is a frame number, a cell number, or null. */
export type Lookup = [name: string, scope: Scope, target: number | null];

/**
 * An attribute looked up since the last record on an instance or class of the program: the heap objects that were asked,
 * in order (the instance, its class, the bases as the MRO has them), and 1 if the last of them had it.
 */
export type AttributeLookup = [name: string, asked: number[], found: 0 | 1];

/** One event of the run. Keys of `F`, `H`, `C` are decimal numbers. */
export interface TraceRecord {
  e: Event;
  f?: number;                                  // frame the event belongs to
  l?: number | null;                           // 1-based line; 0 = RESUME of a module; absent = instruction without a line
  j?: 1;                                       // line: the same line again, by a backward jump
  i?: number;                                  // op: byte offset of the next instruction
  p?: TextSpan;                                // op: what the next instruction belongs to, in its own input
  r?: Value;                                   // return, yield: the value
  x?: Value;                                   // raise, unwind, handled …: the exception
  hx?: Value;                                  // the exception being handled
  o?: ['out' | 'err', string][];               // output since the last record
  q?: Lookup[];
  a?: AttributeLookup[];
  df?: string[];                               // call: parameters that the caller has not passed
  S?: [pop: number, ...push: number[]];        // call stack: pop so many, push these
  F?: Record<string, FrameDelta | null>;
  H?: Record<string, HeapObject | { v: Patch } | null>;
  C?: Record<string, Code>;
  R?: Record<string, Value>;                   // extra roots of a transcript: `_`, `last_exc`
  // input
  n?: number;                                  // input number N of <python-input-N>
  src?: string;                                // its text
  at?: number;                                 // its first line in the transcript
  // end, syntax
  tb?: string;                                 // traceback text
  why?: 'done' | 'error' | 'steps' | 'memory' | 'time';
  k?: string;                                  // syntax: exception type
  m?: string;                                  // syntax: message
  c?: number | null;                           // syntax: 1-based offset
  el?: number | null;
  ec?: number | null;
  t?: string | null;                           // syntax: the line's text
}

export interface Trace {
  header: Header;
  records: TraceRecord[];
}
