/** What tools/library.mjs writes beside the compiled code for each module of `python/`. */
declare module '*.frozen.js' {
  const module: import('./modules.js').FrozenModule;
  export default module;
}
