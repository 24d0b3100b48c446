import type { PlainValue } from '../values/plain.js';
import type { PyDict } from './dict.js';
import type { PyType } from './type.js';

/** Values that an object holds; undefined for those it has let go. */
export type Held = readonly (PyValue | undefined)[];

const NOTHING_HELD: Held = [];

/**
 * Whatever has identity: everything but the plain values (see `values/plain.ts`).
 *
 * An instance of a class that subclasses a builtin type is an object of that builtin's JavaScript class
 * whose `type` is the subclass; so methods test `instanceof PyList`, fast paths `value.type === listType`.
 */
export abstract class PyObject {
  /** `__dict__`; undefined for objects that have none (or none yet: functions make theirs when asked). */
  dict: PyDict | undefined;
  /** Values of the `__slots__` members of user classes. */
  slots: Map<string, PyValue> | undefined;

  constructor(public type: PyType) {
    this.dict = undefined;
    this.slots = undefined;
  }

  /**
   * The values an object of a kind of its own holds, in the order in which CPython's collector visits them
   * (`tp_traverse`): what keeps them alive is known by this. Kinds that the trace describes field by field have none.
   */
  get held(): Held { return NOTHING_HELD; }
}

/**
 * A Python value. An unbound name, an empty cell, NULL on the operand stack are `undefined`, never a PyValue.
 * Hazard: None is null, which JavaScript's `??` treats like undefined; compare with undefined instead.
 */
export type PyValue = PlainValue | PyObject;

/** An instance of a class without a builtin's layout. */
export class PyInstance extends PyObject {}

/** An instance of a subclass of int, float, str, bytes …: `value` is what it is worth to the builtin's methods. */
export class PyBoxed extends PyObject {
  constructor(type: PyType, readonly value: Exclude<PlainValue, null | boolean>) {
    super(type);
  }
}
