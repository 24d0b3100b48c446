/**
 * How builtins take their arguments. A builtin is declared by one of CPython's calling conventions, and
 * is told its name only when it is put into a type or module; so every message names it rightly.
 */
import { NOT_IMPLEMENTED } from '../values/plain.js';
import type { Context } from './context.js';
import { PyStaticMethod } from './descriptors.js';
import { raise } from './exception.js';
import { PyBuiltinFunction, addClassMethod, addMethod, addNew } from './native.js';
import type { Native } from './native.js';
import type { PyValue } from './object.js';
import type { Keywords, Result } from './pending.js';
import { setTypeAttribute } from './type.js';
import type { PyType } from './type.js';

/** A builtin that still has to learn its names: `list.append` and `append`. */
export type Declaration = (qualname: string, name: string) => Native;

/** The function itself: the arguments (of a method after `self`), whose number and names are right. */
export type Body<Self, Rest extends unknown[]> = (self: Self, ...rest: [...Rest, context: Context]) => Result;

/** Reads `self` off the first argument; the descriptor has checked its type. */
export type Unwrap<Self> = (value: PyValue) => Self;

function refuseKeywords(name: string, keywords: Keywords | undefined): void {
  if (keywords !== undefined && keywords.size > 0) raise('TypeError', `${name}() takes no keyword arguments`);
}

const plural = (count: number): string => (count === 1 ? '' : 's');

/** `METH_NOARGS`. */
export function none<Self>(body: Body<Self, []>): Declaration {
  return (qualname) => (context, args, keywords) => {
    refuseKeywords(qualname, keywords);
    if (args.length > 1) raise('TypeError', `${qualname}() takes no arguments (${args.length - 1} given)`);
    return body(args[0] as Self, context);
  };
}

/** `METH_O`. */
export function one<Self>(body: Body<Self, [argument: PyValue]>): Declaration {
  return (qualname) => (context, args, keywords) => {
    refuseKeywords(qualname, keywords);
    if (args.length !== 2) raise('TypeError', `${qualname}() takes exactly one argument (${args.length - 1} given)`);
    return body(args[0] as Self, args[1]!, context);
  };
}

/** Positional arguments only, between `least` and `most` of them (`_PyArg_CheckPositional`). */
export function some<Self>(least: number, most: number, body: Body<Self, [args: PyValue[]]>): Declaration {
  return (qualname, name) => (context, args, keywords) => {
    refuseKeywords(qualname, keywords);
    const given = args.slice(1);
    checkCount(name, given.length, least, most);
    return body(args[0] as Self, given, context);
  };
}

/** One positional argument, and a second one that may be left out: `get(key, default)`. */
export function oneOrTwo<Self>(body: Body<Self, [first: PyValue, second: PyValue | undefined]>): Declaration {
  return (qualname, name) => (context, args, keywords) => {
    refuseKeywords(qualname, keywords);
    checkCount(name, args.length - 1, 1, 2);
    return body(args[0] as Self, args[1]!, args[2], context);
  };
}

/** Raises the TypeError for a wrong number of positional arguments. */
export function checkCount(name: string, given: number, least: number, most: number): void {
  if (given >= least && given <= most) return;
  const bound = given < least ? least : most;
  const quantifier = least === most ? '' : given < least ? 'at least ' : 'at most ';
  raise('TypeError', `${name} expected ${quantifier}${bound} argument${plural(bound)}, got ${given}`);
}

/** Parameters as Argument Clinic has them: `iterable, /, *, key=None` is `{ names: ['', 'key'], positional: 1, required: 1 }`. */
export interface Parameters {
  /** Names in order; a positional-only parameter is the empty name. */
  readonly names: readonly string[];
  /** How many may be given by position. */
  readonly positional: number;
  /** How many must be given. */
  readonly required: number;
}

/** Positional and keyword arguments; the body gets one value, or undefined, for each parameter. */
export function named<Self>(parameters: Parameters, body: Body<Self, [args: (PyValue | undefined)[]]>): Declaration {
  return (_, name) => (context, args, keywords) =>
    body(args[0] as Self, matchArguments(name, parameters, args.slice(1), keywords), context);
}

/** Assigns arguments to parameters (`_PyArg_UnpackKeywords`). */
export function matchArguments(
  name: string, { names, positional, required }: Parameters, args: PyValue[], keywords: Keywords | undefined,
): (PyValue | undefined)[] {
  const total = args.length + (keywords?.size ?? 0);
  if (total > names.length) {
    const kind = args.length === 0 ? 'keyword ' : '';
    raise('TypeError', `${name}() takes ${atMost(required, names.length)}${names.length} ${kind}argument${plural(names.length)} (${total} given)`);
  }
  if (args.length > positional) {
    const count = positional === 0 ? 'no' : `${atMost(required, positional)}${positional}`;
    const tail = positional === 0 ? '' : ` (${args.length} given)`;
    raise('TypeError', `${name}() takes ${count} positional argument${positional === 1 ? '' : 's'}${tail}`);
  }
  const values = new Array<PyValue | undefined>(names.length);
  for (let i = 0; i < values.length; i++) values[i] = args[i];
  for (const [keyword, value] of keywords ?? []) {
    const at = keyword === '' ? -1 : names.indexOf(keyword);
    if (at < 0) raise('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
    if (at < args.length) raise('TypeError', `argument for ${name}() given by name ('${keyword}') and position (${at + 1})`);
    values[at] = value;
  }
  const missing = values.findIndex((value, i) => i < required && value === undefined);
  if (missing >= 0) missingArgument(name, names, missing, args.length, required, positional);
  return values;
}

const atMost = (required: number, most: number): string => (required < most ? 'at most ' : 'exactly ');

function missingArgument(
  name: string, names: readonly string[], missing: number, given: number, required: number, positional: number,
): never {
  if (names[missing] !== '') raise('TypeError', `${name}() missing required argument '${names[missing] ?? ''}' (pos ${missing + 1})`);
  const least = Math.min(required, positional);
  const quantifier = least < positional ? 'at least' : 'exactly';
  raise('TypeError', `${name}() takes ${quantifier} ${least} positional argument${plural(least)} (${given} given)`);
}

/** Methods by name. */
export type Declarations = Readonly<Record<string, Declaration>>;

/** Adds methods to a type; `unwrap` reads the plain value off `self`, which may be an instance of a subclass. */
export function addDeclarations(type: PyType, declarations: Declarations, unwrap?: Unwrap<unknown>): void {
  for (const [name, declare] of Object.entries(declarations)) {
    const make = (qualname: string): Native => {
      // Messages of `__init__` speak of the type.
      const native = name === '__init__' ? declare(type.shortName, type.shortName) : declare(qualname, name);
      return unwrap === undefined ? native : unwrapping(native, unwrap);
    };
    addMethod(type, name, make(`${type.shortName}.${name}`), make);
  }
  if (declarations['__eq__'] !== undefined) addOrders(type, declarations);
}

/** A type that compares for equality has the methods of all comparisons (`tp_richcompare`). */
function addOrders(type: PyType, declarations: Declarations): void {
  for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
    if (declarations[name] === undefined) addMethod(type, name, () => NOT_IMPLEMENTED);
  }
}

/** Class methods: `self` is the class. */
export function addClassDeclarations(type: PyType, declarations: Declarations): void {
  for (const [name, declare] of Object.entries(declarations)) {
    const make = (qualname: string): Native => declare(qualname, name);
    addClassMethod(type, name, make(`${type.shortName}.${name}`), make);
  }
}

/** Static methods; bodies get no self. */
export function addStaticDeclarations(type: PyType, declarations: Declarations): void {
  for (const [name, declare] of Object.entries(declarations)) {
    const native = withoutSelf(declare(`${type.shortName}.${name}`, name));
    const method = new PyBuiltinFunction(name, native, undefined, `${type.shortName}.${name}`, null);
    setTypeAttribute(type, name, new PyStaticMethod(method));
  }
}

/** A function has no self: null holds its place, so that functions and methods share the conventions above. */
const withoutSelf = (native: Native): Native => (context, args, keywords) => native(context, [null, ...args], keywords);

/** The instance of a subclass stands for the plain value in it. */
function unwrapping(native: Native, unwrap: Unwrap<unknown>): Native {
  return (context, args, keywords) => {
    const plain = unwrap(args[0]!) as PyValue;
    return native(context, plain === args[0] ? args : [plain, ...args.slice(1)], keywords);
  };
}

/** `__new__`: `self` is the class. */
export function addConstructor(type: PyType, declaration: Declaration): void {
  addNew(type, declaration(type.shortName, type.shortName));
}

/** Functions of a module; bodies get no self. */
export function declareFunctions(declarations: Declarations, module = 'builtins'): Map<string, PyBuiltinFunction> {
  const prefix = module === 'builtins' ? '' : `${module}.`;
  return new Map(Object.entries(declarations).map(([name, declare]) =>
    [name, new PyBuiltinFunction(name, withoutSelf(declare(prefix + name, name)), undefined, name, module)]));
}
