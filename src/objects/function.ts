import type { PyCode } from './code.js';
import type { PyDict } from './dict.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import type { PyTuple } from './tuple.js';
import { builtinType } from './type.js';

export const functionType = builtinType('function');
export const methodType = builtinType('method');
functionType.isFinal = methodType.isFinal = true;

/** A function made by `def` or `lambda`. */
export class PyFunction extends PyObject {
  name: string;
  qualname: string;
  module: PyValue;
  doc: PyValue;
  /** Defaults of the last positional parameters. */
  defaults: PyTuple | undefined;
  /** Defaults of keyword-only parameters by name. */
  keywordDefaults: PyDict | undefined;
  /** The cells of the free variables (a tuple of PyCell). */
  closure: PyTuple | undefined;
  /** What it sees as builtins; undefined for those of the machine. */
  builtins: Map<PyValue, PyValue> | undefined;
  /** `__type_params__`: an empty tuple where there are none. */
  typeParameters: PyTuple | undefined;
  /** Computes the annotations (PEP 649). */
  annotate: PyValue | undefined;
  /** `__annotations__` once computed or set. */
  annotations: PyDict | undefined;

  constructor(public code: PyCode, readonly globals: PyDict) {
    super(functionType);
    this.name = code.code.name;
    this.qualname = code.code.qualname;
    this.module = globals.entries.get('__name__') ?? null;
    this.doc = null;
  }
}

/** A function bound to its first argument. */
export class PyMethod extends PyObject {
  constructor(readonly func: PyValue, readonly self: PyValue) {
    super(methodType);
  }
}
