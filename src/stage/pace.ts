/** How fast a reader presses: films for a calm reader, jumps for one who is in a hurry. Times in ms. */

/** So many presses within so long a time are a hurry. */
const HURRY = 3, HURRY_SPAN = 400;
/** A hurry ends after this much quiet. */
const QUIET = 250;

export class Pace {
  private presses: number[] = [];
  private hurried = false;

  /** Notes a press; true if it should jump. A repeated key is always in a hurry. */
  press(now: number, repeat = false): boolean {
    const last = this.presses.at(-1);
    if (last === undefined || now - last >= QUIET) this.hurried = false;
    this.presses = [...this.presses.filter((time) => now - time <= HURRY_SPAN), now];
    if (repeat || this.presses.length >= HURRY) this.hurried = true;
    return this.hurried;
  }
}
