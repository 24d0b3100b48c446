import { formatAddress } from './address.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFrameLocals, installFrameLocals } from './frame-locals.js';
import { FrameObject, frameType } from './frame.js';
import { PyModule, moduleType } from './module.js';
import { addGetters, addMethods, addNew } from './native.js';
import { ensureDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { repr } from './text.js';
import { PyTraceback, tracebackType } from './traceback.js';
import type { PyType } from './type.js';

const asModule = (object: PyValue): PyModule => object as PyModule;
const asFrame = (object: PyObject): FrameObject => object as FrameObject;
const asTraceback = (object: PyObject): PyTraceback => object as PyTraceback;

/** `<module 'math' (built-in)>`; the name is what `__name__` says (`importlib._bootstrap._module_repr`). */
function* reprModule(context: Context, module: PyModule): Steps {
  const name = module.dict!.entries.get('__name__');
  return `<module ${name === undefined ? "'?'" : yield* settle(repr(context, name))}${module.origin === null ? '' : ` (${module.origin})`}>`;
}

/** Gives modules, frames and tracebacks their attributes. */
export function installRuntime(): void {
  addNew(moduleType, (_, [type, name, doc]) => {
    if (name === undefined) raise('TypeError', "module() missing required argument 'name' (pos 1)");
    return new PyModule(name as string, doc === undefined ? [] : [['__doc__', doc]], null, type as PyType);
  });
  addMethods(moduleType, { __repr__: (context, [self]) => reprModule(context, asModule(self!)) });
  addGetters(moduleType, { __dict__: ensureDict });
  moduleType.hasDict = true;

  addMethods(frameType, {
    __repr__: (context, [self]) => {
      const { code: { code }, line } = asFrame(self as PyObject);
      return `<frame at ${formatAddress(context.addressOf(self!))}, file '${code.filename}', line ${line ?? 'None'}, code ${code.name}>`;
    },
  });
  addGetters(frameType, {
    f_back: (self) => asFrame(self).back,
    f_code: (self) => asFrame(self).code,
    f_lineno: (self) => asFrame(self).line,
    f_lasti: (self) => asFrame(self).lasti,
    f_globals: (self) => asFrame(self).globals,
    f_builtins: (self) => new PyDict(asFrame(self).builtins),
    f_locals: (self) => (asFrame(self).hasNamespace ? asFrame(self).visibleLocals() : new PyFrameLocals(asFrame(self))),
    f_trace: () => null,
    f_trace_lines: () => true,
    f_trace_opcodes: () => false,
    f_generator: (self) => asFrame(self).generator ?? null,
  });

  installFrameLocals();

  addGetters(tracebackType, {
    tb_next: (self) => asTraceback(self).next,
    tb_frame: (self) => asTraceback(self).frame,
    tb_lasti: (self) => asTraceback(self).lasti,
    tb_lineno: (self) => asTraceback(self).line,
  });
}
