import { PyObject } from './object.js';
import type { PyValue } from './object.js';

/** Values get addresses in the order in which they are first asked for, so that runs repeat exactly. */
export class Addresses {
  private readonly objects = new WeakMap<object, number>();
  private readonly plain = new Map<PyValue, number>();
  private readonly owners = new Map<number, WeakRef<PyObject>>();
  private next = 0x7f00_0000_1000;

  /** The address of a value: a multiple of 16, the same for the object's whole life. */
  of(value: PyValue): number {
    const known = typeof value === 'object' && value !== null ? this.objects : this.plain;
    let address = known.get(value as PyValue & object);
    if (address === undefined) {
      address = this.next;
      this.next += 0x40;
      known.set(value as PyValue & object, address);
      if (value instanceof PyObject) this.owners.set(address, new WeakRef(value));
    }
    return address;
  }

  /** The object that was given an address, if it still exists. */
  at(address: number): PyObject | undefined {
    return this.owners.get(address)?.deref();
  }
}

/** `0x7f0000001000`: an address as repr writes it. */
export function formatAddress(address: number): string {
  return `0x${address.toString(16)}`;
}
