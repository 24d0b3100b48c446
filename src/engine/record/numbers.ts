/** Numbers of objects, frames and code objects, given at first sight and never reused. */
import type { CodeObject } from '../../bytecode/code.js';
import type { PyCode } from '../../objects/code.js';
import type { FrameObject } from '../../objects/frame.js';
import type { Code, ScopeReason } from '../../trace/schema.js';

/** The compiler's reasons for the scopes of a code object's names. */
export type ReasonsOf = (code: CodeObject) => Readonly<Record<string, ScopeReason>> | undefined;

const INPUT_FILE = /^<python-input-(\d+)>$/;

export class Numbers {
  private readonly frames = new WeakMap<FrameObject, number>();
  private readonly codes = new Map<PyCode, number>();
  private lastFrame = -1;
  private fresh: Record<string, Code> | undefined;

  constructor(private readonly reasonsOf: ReasonsOf) {}

  frame(frame: FrameObject): number {
    let number = this.frames.get(frame);
    if (number === undefined) this.frames.set(frame, number = this.lastFrame += 1);
    return number;
  }

  code(code: PyCode): number {
    let number = this.codes.get(code);
    if (number === undefined) {
      this.codes.set(code, number = this.codes.size);
      (this.fresh ??= {})[number] = this.describe(code.code);
    }
    return number;
  }

  /** The code objects numbered since the last call. */
  takeCodes(): Record<string, Code> | undefined {
    const { fresh } = this;
    this.fresh = undefined;
    return fresh;
  }

  private describe(code: CodeObject): Code {
    const input = INPUT_FILE.exec(code.filename);
    const reasons = this.reasonsOf(code);
    return {
      n: code.name, q: code.qualname, l: code.firstlineno,
      a: [code.argcount, code.posonlyargcount, code.kwonlyargcount],
      v: code.varnames, k: code.cellvars, f: code.freevars, fl: code.flags,
      ...(input && { i: Number(input[1]) }),
      ...(reasons && { w: reasons }),
    };
  }
}
