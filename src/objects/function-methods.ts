import { formatAddress } from './address.js';
import { getAttribute } from './attribute.js';
import { call } from './call.js';
import { PyCell, cellType } from './cell.js';
import { PyCode } from './code.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFunction, PyMethod, functionType, methodType } from './function.js';
import { addGetters, addMethods, addNew } from './native.js';
import { ensureDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { equals } from './compare.js';
import { repr } from './text.js';
import { EMPTY_TUPLE, PyTuple } from './tuple.js';
import { typeOf } from './type.js';
import { VALUE_FORMAT } from './type-methods.js';

const asFunction = (object: PyObject): PyFunction => object as PyFunction;
const asMethod = (object: PyObject): PyMethod => object as PyMethod;

function stringSetter(attribute: 'name' | 'qualname') {
  return (self: PyObject, value: PyValue | undefined): void => {
    if (typeof value !== 'string') raise('TypeError', `__${attribute}__ must be set to a string object`);
    asFunction(self)[attribute] = value;
  };
}

function setDefaults(self: PyObject, value: PyValue | undefined): void {
  if (value !== undefined && value !== null && !(value instanceof PyTuple)) raise('TypeError', '__defaults__ must be set to a tuple object');
  asFunction(self).defaults = value instanceof PyTuple ? value : undefined;
}

function setKeywordDefaults(self: PyObject, value: PyValue | undefined): void {
  if (value !== undefined && value !== null && !(value instanceof PyDict)) raise('TypeError', '__kwdefaults__ must be set to a dict object');
  asFunction(self).keywordDefaults = value instanceof PyDict ? value : undefined;
}

function setTypeParameters(self: PyObject, value: PyValue | undefined): void {
  if (!(value instanceof PyTuple)) raise('TypeError', '__type_params__ must be set to a tuple');
  asFunction(self).typeParameters = value;
}

function setCode(self: PyObject, value: PyValue | undefined): void {
  if (!(value instanceof PyCode)) raise('TypeError', '__code__ must be set to a code object');
  const made = asFunction(self);
  const free = value.code.freevars.length;
  const cells = made.closure?.items.length ?? 0;
  if (free !== cells) {
    raise('ValueError', `${made.name}() requires a code object with ${cells} free vars, not ${free}`);
  }
  made.code = value;
}

/** A function's annotations, computed at first need by `__annotate__` and kept (PEP 649). */
function annotationsOf(context: Context, made: PyFunction): Result {
  if (made.annotations !== undefined) return made.annotations;
  const computed = made.annotate === undefined ? new PyDict() : call(context, made.annotate, [VALUE_FORMAT]);
  return after(computed, (annotations) => {
    if (!(annotations instanceof PyDict)) raise('TypeError', `__annotate__ returned non-dict of type '${typeOf(annotations).name}'`);
    made.annotations = annotations;
    return annotations;
  });
}

function setAnnotations(self: PyObject, value: PyValue | undefined): void {
  if (value !== undefined && value !== null && !(value instanceof PyDict)) raise('TypeError', '__annotations__ must be set to a dict object');
  asFunction(self).annotations = value instanceof PyDict ? value : undefined;
  asFunction(self).annotate = undefined;
}

function installFunctionType(): void {
  addMethods(functionType, {
    __repr__: (context, [self]) => `<function ${(self as PyFunction).qualname} at ${formatAddress(context.addressOf(self as PyFunction))}>`,
    __call__: (context, [self, ...args], keywords) => call(context, self!, args, keywords),
    __get__: (_, [self, instance]) => (instance === null || instance === undefined ? self! : new PyMethod(self!, instance)),
  });
  addGetters(functionType, {
    __name__: { get: (self) => asFunction(self).name, set: stringSetter('name') },
    __qualname__: { get: (self) => asFunction(self).qualname, set: stringSetter('qualname') },
    __module__: { get: (self) => asFunction(self).module, set: (self, value) => { asFunction(self).module = value ?? null; } },
    __doc__: { get: (self) => asFunction(self).doc, set: (self, value) => { asFunction(self).doc = value ?? null; } },
    __defaults__: { get: (self) => asFunction(self).defaults ?? null, set: setDefaults },
    __kwdefaults__: { get: (self) => asFunction(self).keywordDefaults ?? null, set: setKeywordDefaults },
    __code__: { get: (self) => asFunction(self).code, set: setCode },
    __closure__: (self) => asFunction(self).closure ?? null,
    __globals__: (self) => asFunction(self).globals,
    __dict__: ensureDict,
    __annotations__: { get: (self, context) => annotationsOf(context, asFunction(self)), set: setAnnotations },
    __annotate__: { get: (self) => asFunction(self).annotate ?? null, set: (self, value) => { asFunction(self).annotate = value; } },
    __type_params__: { get: (self) => asFunction(self).typeParameters ?? EMPTY_TUPLE, set: setTypeParameters },
  });
  functionType.hasDict = true;
}

function methodRepr(context: Context, { func, self }: PyMethod): Result {
  const name = func instanceof PyFunction ? func.qualname : '?';
  return after(repr(context, self), (text) => `<bound method ${name} of ${text}>`);
}

function installMethodType(): void {
  addNew(methodType, (_, args) => new PyMethod(args[1]!, args[2]!));
  addMethods(methodType, {
    __repr__: (context, [self]) => methodRepr(context, self as PyMethod),
    __call__: (context, [self, ...args], keywords) => call(context, self!, args, keywords),
    __eq__: (context, [self, other]) => {
      const a = self as PyMethod;
      return other instanceof PyMethod && a.self === other.self ? equals(context, a.func, other.func) : false;
    },
  });
  addGetters(methodType, {
    __func__: (self) => asMethod(self).func,
    __self__: (self) => asMethod(self).self,
    __doc__: (self, context) => getAttribute(context, asMethod(self).func, '__doc__'),
  });
}

function setContents(self: PyObject, value: PyValue | undefined): void {
  (self as PyCell).contents = value;
}

function contentsOf(self: PyObject): PyValue {
  const { contents } = self as PyCell;
  if (contents === undefined) raise('ValueError', 'Cell is empty');
  return contents;
}

function cellRepr(context: Context, cell: PyCell): string {
  const { contents } = cell;
  const what = contents === undefined ? 'empty' : `${typeOf(contents).name} object at ${formatAddress(context.addressOf(contents))}`;
  return `<cell at ${formatAddress(context.addressOf(cell))}: ${what}>`;
}

function installCellType(): void {
  addNew(cellType, (_, args) => new PyCell(args[1]));
  addMethods(cellType, {
    __repr__: (context, [self]) => cellRepr(context, self as PyCell),
    __eq__: (context, [self, other]) => compareCells(context, self as PyCell, other!),
  });
  addGetters(cellType, { cell_contents: { get: contentsOf, set: setContents } });
}

/** Cells are equal when their contents are (`cell_richcompare`). */
function compareCells(context: Context, a: PyCell, b: PyValue): Result {
  if (!(b instanceof PyCell)) return false;
  if (a.contents === undefined || b.contents === undefined) return a.contents === b.contents;
  return equals(context, a.contents, b.contents);
}

/** Gives functions, bound methods and cells their methods. */
export function installFunctions(): void {
  installFunctionType();
  installMethodType();
  installCellType();
}
