/** Addresses in output. A trace writes `0x@N`, N the number of the object there (`?` where it has none): the same in every engine. */

const FIRST = 0x7f00_0000_1000;
const APART = 0x40;

/** Output as a reader is to see it: every object at an address of its own, as Python prints one. */
export function withAddresses(text: string): string {
  return text.replace(/0x@(\d+|\?)/g, (_, object: string) => `0x${(FIRST + APART * (object === '?' ? 0 : Number(object))).toString(16)}`);
}
