import { formatAddress } from './address.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import { findAttribute, getAttribute } from './attribute.js';
import { call } from './call.js';
import { PyCell, cellType } from './cell.js';
import { PyCode } from './code.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyFunction, PyMethod, functionType, methodType } from './function.js';
import { addGetters, addMembers, addMethods } from './native.js';
import { ensureDict, setDict } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { compare, decide, equals } from './compare.js';
import type { Comparison } from './compare.js';
import { hash } from './hash.js';
import { repr } from './text.js';
import { EMPTY_TUPLE, PyTuple } from './tuple.js';
import { setTypeAttribute, typeOf } from './type.js';
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
    __get__: (_, [self, instance, owner = null]) => {
      if (instance !== null && instance !== undefined) return new PyMethod(self!, instance);
      return owner === null ? raise('TypeError', '__get__(None, None) is invalid') : self!;
    },
  });
  addGetters(functionType, {
    __name__: { get: (self) => asFunction(self).name, set: stringSetter('name') },
    __qualname__: { get: (self) => asFunction(self).qualname, set: stringSetter('qualname') },
    __module__: { get: (self) => asFunction(self).module, set: (self, value) => { asFunction(self).module = value ?? null; } },
    __doc__: { get: (self) => asFunction(self).doc, set: (self, value) => { asFunction(self).doc = value ?? null; } },
    __defaults__: { get: (self) => asFunction(self).defaults ?? null, set: setDefaults },
    __kwdefaults__: { get: (self) => asFunction(self).keywordDefaults ?? null, set: setKeywordDefaults },
    __code__: { get: (self) => asFunction(self).code, set: setCode },
    __dict__: { get: ensureDict, set: setDict },
    __annotations__: { get: (self, context) => annotationsOf(context, asFunction(self)), set: setAnnotations },
    __annotate__: { get: (self) => asFunction(self).annotate ?? null, set: (self, value) => { asFunction(self).annotate = value; } },
    __type_params__: { get: (self) => asFunction(self).typeParameters ?? EMPTY_TUPLE, set: setTypeParameters },
  });
  addMembers(functionType, {
    __closure__: (self) => asFunction(self).closure ?? null,
    __globals__: (self) => asFunction(self).globals,
  });
  functionType.hasDict = true;
}

function* methodRepr(context: Context, { func, self }: PyMethod): Steps {
  const qualname = yield* settle(findAttribute(context, func, '__qualname__'));
  const name = qualname === undefined ? yield* settle(findAttribute(context, func, '__name__')) : qualname;
  return `<bound method ${typeof name === 'string' ? name : '?'} of ${yield* settle(repr(context, self))}>`;
}

function installMethodType(): void {
  addConstructor(methodType, some(2, 2, (_, [func, self]) => {
    if (typeOf(func!).lookup('__call__') === undefined) raise('TypeError', 'first argument must be callable');
    return self === null ? raise('TypeError', 'instance must not be None') : new PyMethod(func!, self!);
  }));
  const isSame = (context: Context, a: PyMethod, b: PyMethod): Result<boolean> => a.self === b.self && equals(context, a.func, b.func);
  addMethods(methodType, {
    __repr__: (context, [self]) => methodRepr(context, self as PyMethod),
    __get__: (_, [self]) => self!,
    __hash__: (context, [self]) => after(hash(context, asMethod(self as PyMethod).func), (code) =>
      Number(BigInt.asIntN(48, BigInt(code) ^ BigInt(context.addressOf(asMethod(self as PyMethod).self) / 16)))),
    __call__: (context, [self, ...args], keywords) => call(context, self!, args, keywords),
    __eq__: (context, [self, other]) => (other instanceof PyMethod ? isSame(context, self as PyMethod, other) : NOT_IMPLEMENTED),
    __ne__: (context, [self, other]) =>
      (other instanceof PyMethod ? after(isSame(context, self as PyMethod, other), (same) => !same) : NOT_IMPLEMENTED),
  });
  addMembers(methodType, { __func__: (self) => asMethod(self).func, __self__: (self) => asMethod(self).self });
  addGetters(methodType, {
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
  addConstructor(cellType, some(0, 1, (_, [contents]) => new PyCell(contents)));
  const comparing = (operator: Comparison) => one<PyCell>((self, other, context) => compareCells(context, operator, self, other));
  addDeclarations(cellType, {
    __repr__: none<PyCell>((self, context) => cellRepr(context, self)),
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
  });
  setTypeAttribute(cellType, '__hash__', null);
  addGetters(cellType, { cell_contents: { get: contentsOf, set: setContents } });
}

/** Cells compare as their contents do; an empty one comes first (`cell_richcompare`). */
function compareCells(context: Context, operator: Comparison, a: PyCell, b: PyValue): Result {
  if (!(b instanceof PyCell)) return NOT_IMPLEMENTED;
  if (a.contents !== undefined && b.contents !== undefined) return compare(context, operator, a.contents, b.contents);
  return decide(operator, Number(a.contents !== undefined) - Number(b.contents !== undefined));
}

/** Gives functions, bound methods and cells their methods. */
export function installFunctions(): void {
  installFunctionType();
  installMethodType();
  installCellType();
}
