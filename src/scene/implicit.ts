/** Names that the compiler or the import system made, not the program: they are in the trace and not in the picture. */
const IMPLICIT: ReadonlySet<string> = new Set([
  // compiler (PEP 649, PEP 695, PEP 709) and class creation
  '__classdict__', '__classdictcell__', '__conditional_annotations__', '__annotate__', '__annotate_func__',
  '__annotations_cache__', '__static_attributes__', '__firstlineno__', '__qualname__', '__module__', '__doc__',
  '__dict__', '__weakref__', '__type_params__', '__orig_bases__', '__annotations__',
  // module
  '__name__', '__builtins__', '__file__', '__loader__', '__spec__', '__package__', '__cached__', '__debug__',
]);

/** True for `.0`, `.type_params` and their like too: a name with a dot cannot be written in a program. */
export const isImplicit = (name: string): boolean => IMPLICIT.has(name) || name.includes('.');
