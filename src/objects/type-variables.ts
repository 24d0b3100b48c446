/** Type parameters: TypeVar, ParamSpec, TypeVarTuple (Objects/typevarobject.c). What they say is computed when it is asked for. */
import { addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { addGetters } from './native.js';
import type { PyGetSet } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { textOf } from './str-arguments.js';
import { EMPTY_TUPLE, tupleOf } from './tuple.js';
import { VALUE_FORMAT } from './type-methods.js';
import { builtinType, typeOf } from './type.js';
import type { PyType } from './type.js';
import { unionable, unite } from './union.js';

export const typeVarType = builtinType('TypeVar', undefined, 'typing');
export const paramSpecType = builtinType('ParamSpec', undefined, 'typing');
export const typeVarTupleType = builtinType('TypeVarTuple', undefined, 'typing');
export const paramSpecArgsType = builtinType('ParamSpecArgs', undefined, 'typing');
export const paramSpecKwargsType = builtinType('ParamSpecKwargs', undefined, 'typing');
const noDefaultType = builtinType('NoDefaultType');

/** `typing.NoDefault`. */
export const NO_DEFAULT = new (class NoDefault extends PyObject {})(noDefaultType);

/** Something that a function computes at first need (PEP 649, PEP 695). */
export class Lazy {
  constructor(public value: PyValue | undefined, readonly compute: PyValue | undefined) {}

  get(context: Context): Result | undefined {
    if (this.value !== undefined) return this.value;
    if (this.compute === undefined) return undefined;
    return after(call(context, this.compute, [VALUE_FORMAT]), (value) => {
      this.value = value;
      return value;
    });
  }

  get held(): Held { return [this.value, this.compute]; }
}

const NOTHING = new Lazy(undefined, undefined);

export type Variance = 'covariant' | 'contravariant' | 'inferred' | 'invariant';

const VARIANCE_MARKS: Readonly<Record<Variance, string>> = { covariant: '+', contravariant: '-', inferred: '', invariant: '~' };

/** A type parameter. */
export class PyTypeParameter extends PyObject {
  bound = NOTHING;
  constraints = NOTHING;
  default = NOTHING;
  variance: Variance = 'inferred';

  constructor(type: PyType, readonly name: string, readonly module: PyValue = 'typing') {
    super(type);
  }

  override get held(): Held { return [...this.bound.held, ...this.constraints.held, ...this.default.held]; }

  get title(): string { return this.type === typeVarTupleType ? this.name : VARIANCE_MARKS[this.variance] + this.name; }
}

/** `P.args` and `P.kwargs`. */
class PyParamSpecPart extends PyObject {
  constructor(type: PyType, readonly origin: PyTypeParameter) {
    super(type);
  }

  override get held(): Held { return [this.origin]; }
}

const asParameter = (object: PyObject): PyTypeParameter => object as PyTypeParameter;

const getters = {
  __name__: (self: PyObject) => asParameter(self).name,
  __module__: (self: PyObject) => asParameter(self).module,
  __default__: (self: PyObject, context: Context) => asParameter(self).default.get(context) ?? NO_DEFAULT,
  evaluate_default: (self: PyObject) => asParameter(self).default.compute ?? null,
} satisfies Record<string, PyGetSet['get']>;

const bounds = {
  __bound__: (self: PyObject, context: Context) => asParameter(self).bound.get(context) ?? null,
  __covariant__: (self: PyObject) => asParameter(self).variance === 'covariant',
  __contravariant__: (self: PyObject) => asParameter(self).variance === 'contravariant',
  __infer_variance__: (self: PyObject) => asParameter(self).variance === 'inferred',
} satisfies Record<string, PyGetSet['get']>;

function varianceOf(names: Readonly<Record<Variance, PyValue | undefined>>): Variance {
  const [covariant, contravariant, inferred] = [names.covariant === true, names.contravariant === true, names.inferred === true];
  if (covariant && contravariant) raise('ValueError', 'Bivariant types are not supported.');
  if (inferred && (covariant || contravariant)) raise('ValueError', 'Variance cannot be specified with infer_variance.');
  return covariant ? 'covariant' : contravariant ? 'contravariant' : inferred ? 'inferred' : 'invariant';
}

function nameOf(maker: string, name: PyValue | undefined): string {
  return textOf(name!) ?? raise('TypeError', `${maker}() argument 'name' must be str, not ${typeOf(name!).name}`);
}

/** The module of whoever calls. */
const callerModule = (context: Context): PyValue => context.globals?.entries.get('__name__') ?? null;

const TYPEVAR_KEYWORDS = ['bound', 'default', 'covariant', 'contravariant', 'infer_variance'] as const;

function installTypeVar(): void {
  addConstructor(typeVarType, () => (context, [, first, ...constraints], keywords) => {
    const given = new Map(keywords);
    const name = first ?? given.get('name') ?? raise('TypeError', "typevar() missing required argument 'name' (pos 1)");
    given.delete('name');
    for (const keyword of given.keys()) {
      if (!(TYPEVAR_KEYWORDS as readonly string[]).includes(keyword)) raise('TypeError', `typevar() got an unexpected keyword argument '${keyword}'`);
    }
    const made = new PyTypeParameter(typeVarType, nameOf('typevar', name), callerModule(context));
    made.variance = varianceOf({ covariant: given.get('covariant'), contravariant: given.get('contravariant'), inferred: given.get('infer_variance'), invariant: undefined });
    const bound = given.get('bound');
    if (constraints.length === 1) raise('TypeError', 'A single constraint is not allowed');
    if (constraints.length > 0 && bound !== undefined && bound !== null) raise('TypeError', 'Constraints cannot be combined with bound=...');
    made.bound = new Lazy(bound === null ? undefined : bound, undefined);
    if (constraints.length > 0) made.constraints = new Lazy(tupleOf(constraints), undefined);
    made.default = new Lazy(given.get('default'), undefined);
    return made;
  });
  addGetters(typeVarType, {
    ...getters, ...bounds,
    __constraints__: (self, context) => asParameter(self).constraints.get(context) ?? EMPTY_TUPLE,
    evaluate_bound: (self) => asParameter(self).bound.compute ?? null,
    evaluate_constraints: (self) => asParameter(self).constraints.compute ?? null,
  });
}

function installParamSpec(): void {
  addConstructor(paramSpecType, named({ names: ['name', 'bound', 'default', 'covariant', 'contravariant', 'infer_variance'], positional: 1, required: 1 },
    (_, [name, bound, otherwise, covariant, contravariant, inferred], context) => {
      const made = new PyTypeParameter(paramSpecType, nameOf('paramspec', name), callerModule(context));
      made.variance = varianceOf({ covariant, contravariant, inferred, invariant: undefined });
      made.bound = new Lazy(bound === null ? undefined : bound, undefined);
      made.default = new Lazy(otherwise, undefined);
      return made;
    }));
  addGetters(paramSpecType, {
    ...getters, ...bounds,
    args: (self) => new PyParamSpecPart(paramSpecArgsType, asParameter(self)),
    kwargs: (self) => new PyParamSpecPart(paramSpecKwargsType, asParameter(self)),
  });
  for (const [type, part] of [[paramSpecArgsType, 'args'], [paramSpecKwargsType, 'kwargs']] as const) {
    addDeclarations(type, {
      __repr__: none<PyParamSpecPart>(({ origin }) => `${origin.name}.${part}`),
      __eq__: one<PyParamSpecPart>((self, other) => other instanceof PyParamSpecPart && other.type === self.type && other.origin === self.origin),
    });
    addGetters(type, { __origin__: (self) => (self as PyParamSpecPart).origin });
  }
}

function installTypeVarTuple(): void {
  addConstructor(typeVarTupleType, named({ names: ['name', 'default'], positional: 1, required: 1 }, (_, [name, otherwise], context) => {
    const made = new PyTypeParameter(typeVarTupleType, nameOf('typevartuple', name), callerModule(context));
    made.default = new Lazy(otherwise, undefined);
    return made;
  }));
  addGetters(typeVarTupleType, getters);
}

/** Gives type parameters their methods. */
export function installTypeVariables(): void {
  installTypeVar();
  installParamSpec();
  installTypeVarTuple();
  for (const type of [typeVarType, paramSpecType, typeVarTupleType]) {
    addDeclarations(type, {
      __repr__: none<PyTypeParameter>((self) => self.title),
      __typing_subst__: one<PyTypeParameter>((_self, arg) => arg),
      __typing_prepare_subst__: some<PyTypeParameter>(2, 2, (_self, [, args]) => args!),
      __mro_entries__: one<PyTypeParameter>((self) => raise('TypeError', `Cannot subclass an instance of ${self.type.qualname}`)),
      has_default: none<PyTypeParameter>((self) => self.default !== NOTHING && (self.default.value !== undefined || self.default.compute !== undefined)),
    });
    type.hasDict = true;
  }
  const operators = {
    __or__: one<PyValue>((self, other) => unite(self, other)),
    __ror__: one<PyValue>((self, other) => unite(other, self)),
  };
  for (const type of [typeVarType, paramSpecType]) {
    unionable.add(type);
    addDeclarations(type, operators);
  }
  addDeclarations(noDefaultType, { __repr__: none<PyObject>(() => 'typing.NoDefault') });
  for (const type of [typeVarType, paramSpecType, typeVarTupleType, paramSpecArgsType, paramSpecKwargsType]) {
    type.isFinal = true;
  }
}
