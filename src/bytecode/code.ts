import type { PlainValue } from '../values/plain.js';

/** `co_flags`: what kind of code a code object holds. */
export const CO_OPTIMIZED = 0x1;
export const CO_NEWLOCALS = 0x2;
export const CO_VARARGS = 0x4;
export const CO_VARKEYWORDS = 0x8;
export const CO_NESTED = 0x10;
export const CO_GENERATOR = 0x20;
export const CO_COROUTINE = 0x80;
/** A generator function whose generators can be awaited (`types.coroutine`). */
export const CO_ITERABLE_COROUTINE = 0x100;
export const CO_ASYNC_GENERATOR = 0x200;
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
export const CO_HAS_DOCSTRING = 0x4000000;
export const CO_METHOD = 0x8000000;

/** `co_localspluskinds`: the bits of one slot of a frame. A cell that is also a parameter has both bits. */
export const CO_FAST_ARG_POS = 0x02;
export const CO_FAST_ARG_KW = 0x04;
export const CO_FAST_ARG_VAR = 0x08;
export const CO_FAST_HIDDEN = 0x10;
export const CO_FAST_LOCAL = 0x20;
export const CO_FAST_CELL = 0x40;
export const CO_FAST_FREE = 0x80;

/** A tuple among a code object's constants. */
export class TupleConstant {
  constructor(readonly items: readonly Constant[]) {}
}

/** A frozenset among a code object's constants, without duplicates, in the order of the source. */
export class FrozenSetConstant {
  constructor(readonly items: readonly Constant[]) {}
}

/** A slice of constants, as in `a[1:2]`. */
export class SliceConstant {
  constructor(readonly start: Constant, readonly stop: Constant, readonly step: Constant) {}
}

/** What may stand in `co_consts`. */
export type Constant = PlainValue | TupleConstant | FrozenSetConstant | SliceConstant | CodeObject;

/** The parts of a code object, named as CPython's `co_` attributes. */
export interface CodeFields {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  /** 1-based line of the first decorator or `def`; 1 for a module. */
  readonly firstlineno: number;
  /** Positional parameters, positional-only ones included. */
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  /** The greatest depth of the operand stack. */
  readonly stacksize: number;
  /** Code units of two bytes (opcode, oparg), inline caches included. */
  readonly code: Uint8Array;
  readonly consts: readonly Constant[];
  readonly names: readonly string[];
  /** The names of a frame's slots: locals, then cells that are no locals, then free variables. */
  readonly localsplusnames: readonly string[];
  /** A byte of `CO_FAST_…` bits for each slot. */
  readonly localspluskinds: Uint8Array;
  readonly linetable: Uint8Array;
  readonly exceptiontable: Uint8Array;
}

/** CPython 3.14's code object; immutable. */
export class CodeObject implements CodeFields {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  readonly stacksize: number;
  readonly code: Uint8Array;
  readonly consts: readonly Constant[];
  readonly names: readonly string[];
  readonly localsplusnames: readonly string[];
  readonly localspluskinds: Uint8Array;
  readonly linetable: Uint8Array;
  readonly exceptiontable: Uint8Array;

  constructor(fields: CodeFields) {
    this.name = fields.name;
    this.qualname = fields.qualname;
    this.filename = fields.filename;
    this.firstlineno = fields.firstlineno;
    this.argcount = fields.argcount;
    this.posonlyargcount = fields.posonlyargcount;
    this.kwonlyargcount = fields.kwonlyargcount;
    this.flags = fields.flags;
    this.stacksize = fields.stacksize;
    this.code = fields.code;
    this.consts = fields.consts;
    this.names = fields.names;
    this.localsplusnames = fields.localsplusnames;
    this.localspluskinds = fields.localspluskinds;
    this.linetable = fields.linetable;
    this.exceptiontable = fields.exceptiontable;
  }

  /** `co_varnames`: parameters and locals, cells among them included. */
  get varnames(): string[] { return this.slotsOfKind(CO_FAST_LOCAL); }

  /** `co_cellvars`. */
  get cellvars(): string[] { return this.slotsOfKind(CO_FAST_CELL); }

  /** `co_freevars`. */
  get freevars(): string[] { return this.slotsOfKind(CO_FAST_FREE); }

  /** `co_nlocals`. */
  get nlocals(): number { return this.varnames.length; }

  private slotsOfKind(kind: number): string[] {
    return this.localsplusnames.filter((_, slot) => ((this.localspluskinds[slot] ?? 0) & kind) !== 0);
  }
}
