/** The only clock of the stage: one d3 transition named `step` on the diagram's root drives the progress of a film. */
import { easeLinear } from 'd3-ease';
import { select } from 'd3-selection';
import 'd3-transition';

const NAME = 'step';

export class Driver {
  constructor(private readonly root: SVGElement) {}

  /** Ends whatever runs, where it is. */
  interrupt(): void {
    select(this.root).interrupt(NAME);
  }

  /** Draws from 0 to 1 over `duration` ms. Resolves true at the end, false if something else has taken over. */
  run(duration: number, draw: (t: number) => void): Promise<boolean> {
    this.interrupt();
    return new Promise((resolve) => {
      select(this.root).transition(NAME).duration(duration).ease(easeLinear)
        .tween('progress', () => draw)
        .on('end', () => resolve(true)).on('interrupt cancel', () => resolve(false));
    });
  }
}
