/** Private names: `__x` in class C is `_C__x` (Language Reference 6.2.1; `_Py_Mangle`). */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const bare = className.replace(/^_+/, '');
  return bare === '' ? name : `_${bare}${name}`;
}

/** As `mangle`, in a block where perhaps only some names are mangled. `_Py_MaybeMangle` */
export function mangleIn(block: { readonly mangledNames: ReadonlySet<string> | null }, className: string | null, name: string): string {
  return block.mangledNames === null || block.mangledNames.has(name) ? mangle(className, name) : name;
}
