/**
 * Deepest nesting taken. The grammar, the tree, the symbol tables and code generation all recurse over the same
 * program. A sum of a thousand terms must pass; V8's stack of 984 kB ends at some 1500 levels.
 */
export const MAX_DEPTH = 1050;
