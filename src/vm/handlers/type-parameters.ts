import { genericBase } from '../../objects/generic.js';
import type { PyFunction } from '../../objects/function.js';
import type { PyValue } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyTypeAlias } from '../../objects/type-alias.js';
import { Lazy, PyTypeParameter, paramSpecType, typeVarTupleType, typeVarType } from '../../objects/type-variables.js';
import { replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Machine } from '../machine.js';

/** The intrinsics behind `def f[T]`, `class C[T]` and `type X = …` (PEP 695, PEP 696). */

type Intrinsic = (machine: Machine, frame: Frame) => void;

const replaceTop = (frame: Frame, value: PyValue): void => { frame.localsplus[frame.sp - 1] = value; };

/** The name of the parameter becomes the parameter. */
const parameter = (type: typeof typeVarType): Intrinsic => (_machine, frame) => {
  replaceTop(frame, new PyTypeParameter(type, frame.localsplus[frame.sp - 1] as string));
};

/** A name and a function that computes the bound, or the constraints. */
const bounded = (part: 'bound' | 'constraints'): Intrinsic => (_machine, frame) => {
  const made = new PyTypeParameter(typeVarType, frame.localsplus[frame.sp - 2] as string);
  made[part] = new Lazy(undefined, frame.pop());
  replaceTop(frame, made);
};

/** A parameter and a function that computes its default. */
function setDefault(_machine: Machine, frame: Frame): void {
  const compute = frame.pop();
  (frame.localsplus[frame.sp - 1] as PyTypeParameter).default = new Lazy(undefined, compute);
}

/** A function and the tuple of its parameters. */
function setTypeParameters(_machine: Machine, frame: Frame): void {
  const parameters = frame.pop() as PyTuple;
  (frame.localsplus[frame.sp - 1] as PyFunction).typeParameters = parameters;
}

/** Name, parameters or None, and a function that computes the value, in a tuple. */
function typeAlias(_machine: Machine, frame: Frame): void {
  const [name, parameters, compute] = (frame.localsplus[frame.sp - 1] as PyTuple).items;
  const module = frame.globals.entries.get('__name__') ?? null;
  replaceTop(frame, new PyTypeAlias(name as string, parameters instanceof PyTuple ? parameters : undefined, new Lazy(undefined, compute), module));
}

export const typeParameterIntrinsics = {
  INTRINSIC_TYPEVAR: parameter(typeVarType),
  INTRINSIC_PARAMSPEC: parameter(paramSpecType),
  INTRINSIC_TYPEVARTUPLE: parameter(typeVarTupleType),
  INTRINSIC_TYPEVAR_WITH_BOUND: bounded('bound'),
  INTRINSIC_TYPEVAR_WITH_CONSTRAINTS: bounded('constraints'),
  INTRINSIC_SET_TYPEPARAM_DEFAULT: setDefault,
  INTRINSIC_SET_FUNCTION_TYPE_PARAMS: setTypeParameters,
  INTRINSIC_SUBSCRIPT_GENERIC: (machine, frame) => {
    machine.complete(frame, genericBase(machine, frame.localsplus[frame.sp - 1] as PyTuple), replaceOne);
  },
  INTRINSIC_TYPEALIAS: typeAlias,
} satisfies Record<string, Intrinsic>;
