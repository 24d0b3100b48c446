import { Addresses } from '../objects/address.js';
import type { PyObject, PyValue } from '../objects/object.js';

/** What outlives a program on a machine: builtins, modules, addresses. */
export class Environment {
  /** Names of the builtins module. */
  readonly builtins = new Map<PyValue, PyValue>();
  /** `sys.modules`; a program may put anything into it. */
  readonly modules = new Map<PyValue, PyValue>();
  /** The virtual clock: seconds since the program began. It moves when the program sleeps, and only then. */
  clock = 0;
  /** Called with an asynchronous generator that is let go before its end; null: it is closed at once. */
  asyncGeneratorFinalizer: PyValue = null;
  /** Warnings that were shown already. */
  readonly warned = new Set<string>();
  /** Arrays that builtins fill, and that nothing else holds yet. */
  readonly building = new Set<readonly PyValue[]>();
  private readonly addresses = new Addresses();
  private readonly inRepr = new Set<PyObject>();

  /** The value's address, given at first need and the same ever after. */
  addressOf(value: PyValue): number { return this.addresses.of(value); }

  /** The object that was given an address. */
  objectAt(address: number): PyObject | undefined { return this.addresses.at(address); }

  /** Begins repr of a container; false when it is under way already. */
  enterRepr(object: PyObject): boolean {
    if (this.inRepr.has(object)) return false;
    this.inRepr.add(object);
    return true;
  }

  leaveRepr(object: PyObject): void { this.inRepr.delete(object); }

  /** A program was left in the middle: nothing is under way any more. */
  protected forgetWork(): void {
    this.inRepr.clear();
    this.building.clear();
  }
}
