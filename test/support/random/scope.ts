/** What a random program knows of the names that can be seen from a place in it. */

/** What a name stands for; a name's letter says which it should be. */
export type Kind = 'int' | 'list' | 'str' | 'dict' | 'function' | 'object' | 'iterator';

/** Names by kind: few, so that scopes shadow each other. */
export const NAMES: Record<Kind, readonly string[]> = {
  int: ['i', 'j', 'n'],
  list: ['xs', 'ys'],
  str: ['s', 't'],
  dict: ['d', 'e'],
  function: ['u', 'v'],
  object: ['o', 'p'],
  iterator: ['g', 'h'],
};

/** What can be called, and how. */
export interface Callable {
  readonly name: string;
  readonly gives: 'value' | 'iterator' | 'coroutine' | 'object' | 'function';
  /** Names of the parameters that can be given by place, all of kind int. */
  readonly positional: readonly string[];
  /** How many of them stand before `/`. */
  readonly positionOnly: number;
  /** How many of them have no default. */
  readonly required: number;
  /** Names of keyword-only parameters; those without a default come first. */
  readonly keywords: readonly string[];
  readonly requiredKeywords: number;
  readonly star: boolean;
  readonly doubleStar: boolean;
}

/** The names of a block and, through it, of those around it. */
export class Scope {
  readonly names = new Set<string>();
  readonly callables: Callable[] = [];
  /** Names that this block declared global or nonlocal. */
  readonly declared = new Set<string>();

  constructor(readonly type: 'module' | 'function' | 'class', readonly parent: Scope | null) {}

  /** Names of a kind that are likely bound here: a class's names are not seen from the functions in it. */
  visible(kind: Kind): string[] {
    return NAMES[kind].filter((name) => this.sees(name));
  }

  private sees(name: string): boolean {
    if (this.names.has(name)) return true;
    for (let scope = this.parent; scope !== null; scope = scope.parent) if (scope.type !== 'class' && scope.names.has(name)) return true;
    return false;
  }

  /** Whether a function around this one has the name, so that `nonlocal` may stand. */
  enclosed(name: string): boolean {
    for (let scope = this.parent; scope !== null; scope = scope.parent) if (scope.type === 'function' && scope.names.has(name) && !scope.declared.has(name)) return true;
    return false;
  }

  /** Everything that can be called from here, the nearest last. */
  known(): Callable[] {
    const around = this.parent?.known() ?? [];
    return [...(this.parent?.type === 'class' ? this.parent.parent?.known() ?? [] : around), ...this.callables];
  }
}

/** Where a statement or an expression stands. */
export interface Place {
  readonly scope: Scope;
  /** How many more levels of blocks may be opened. */
  readonly room: number;
  readonly loop: boolean;
  readonly returns: boolean;
  /** `yield` or `await` may stand here. */
  readonly suspends: 'yield' | 'await' | null;
  /** `:=` may stand here. */
  readonly binds: boolean;
  /** Classes, by name with the methods that their objects have. */
  readonly classes: Map<string, ClassFacts>;
}

export interface ClassFacts {
  readonly name: string;
  readonly make: Callable;
  readonly methods: readonly Callable[];
  readonly abilities: ReadonlySet<string>;
}
