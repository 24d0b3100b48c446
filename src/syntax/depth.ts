/**
 * Deepest nesting taken. The grammar, the tree, the symbol tables and code generation all recurse over the same
 * program, and browsers have less stack than Node.
 */
export const MAX_DEPTH = 600;
