import type { PyObject } from './object.js';

/** Objects get addresses in the order in which they are first asked for, so that runs repeat exactly. */
export class Addresses {
  private readonly known = new WeakMap<PyObject, number>();
  private readonly owners = new Map<number, WeakRef<PyObject>>();
  private next = 0x7f00_0000_1000;

  /** The address of an object: a multiple of 16, the same for the object's whole life. */
  of(object: PyObject): number {
    let address = this.known.get(object);
    if (address === undefined) {
      address = this.next;
      this.next += 0x40;
      this.known.set(object, address);
      this.owners.set(address, new WeakRef(object));
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
