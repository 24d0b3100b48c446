import type { Constant } from '../bytecode/code.js';
import { CodeObject } from '../bytecode/code.js';
import { constantKey } from '../bytecode/constant-key.js';

/** The constants of a code unit in the order of their first use (CPython's `u_consts`). */
export class ConstantPool {
  private readonly indices = new Map<string, number>();
  private readonly constants: Constant[] = [];

  constructor(constants: Iterable<Constant> = []) {
    for (const constant of constants) this.add(constant);
  }

  /** The index of the constant, which is added unless an identical one is there. */
  add(constant: Constant): number {
    const key = this.keyOf(constant);
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.constants.push(constant) - 1;
      this.indices.set(key, index);
    }
    return index;
  }

  /** Code objects are told apart by name and line, and only where that is not enough by all they hold, which is much. */
  private keyOf(constant: Constant): string {
    if (!(constant instanceof CodeObject)) return constantKey(constant);
    const short = `code ${constant.name} ${constant.firstlineno}`;
    const index = this.indices.get(short);
    return index === undefined || constantKey(this.at(index)) === constantKey(constant) ? short : constantKey(constant);
  }

  /** A pool of its own with the same constants. */
  copy(): ConstantPool {
    const copy = new ConstantPool();
    for (const [key, index] of this.indices) copy.indices.set(key, index);
    for (const constant of this.constants) copy.constants.push(constant);
    return copy;
  }

  /** The constant at an index the pool gave out. */
  at(index: number): Constant {
    const constant = this.constants[index];
    if (constant === undefined) throw new Error(`constant ${index} is out of the pool of ${this.constants.length}`);
    return constant;
  }

  /** The constants by index. */
  get items(): readonly Constant[] { return this.constants; }
}

/** Names in the order of their first use, with their index (CPython's `u_names`, `u_varnames` …). */
export class NameTable {
  private readonly indices = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** The index of the name, which is added unless it is there. */
  add(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.indices.size;
      this.indices.set(name, index);
    }
    return index;
  }

  /** The index of the name, or undefined. */
  indexOf(name: string): number | undefined { return this.indices.get(name); }

  get size(): number { return this.indices.size; }

  /** The names by index. */
  get items(): string[] { return [...this.indices.keys()]; }
}

/** What the back half must know of a code unit besides its instructions: `_PyCompile_CodeUnitMetadata`. */
export interface UnitMetadata {
  readonly name: string;
  readonly qualname: string;
  readonly consts: ConstantPool;
  readonly names: NameTable;
  /** Parameters first, then locals. */
  readonly varnames: NameTable;
  /** Cells, sorted by name; `__class__` … as the symbol table gives them. A cell may also be in `varnames`. */
  readonly cellvars: NameTable;
  /** Free variables; their opargs before fixing count on from the cells: `cellvars.size + index`. */
  readonly freevars: NameTable;
  /** Names that are fast locals only for an inlined comprehension in a class or module (`u_fasthidden`). */
  readonly fasthidden: ReadonlySet<string>;
  /** Positional parameters WITHOUT the positional-only ones, as in CPython's metadata. */
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** 1-based. */
  readonly firstlineno: number;
}
