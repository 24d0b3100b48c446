/** The advance of the code family's characters on this machine, measured once a font with a canvas. */
import type { Advances } from '../layout/model.js';

/** An upper bound for interface text; it is never measured, so that a picture depends on one font only. */
const TEXT_ADVANCE = 0.62;
const FALLBACK: Advances = { code: 0.6, text: TEXT_ADVANCE };
const SIZE = 64;
const SAMPLE = '0123456789abcdef';

const measured = new Map<string, Advances>();

/** Advances in em for a font family list as CSS gives it; rounded up to 1/64 px so that text never runs over. */
export function advancesOf(family: string): Advances {
  let advances = measured.get(family);
  if (!advances) {
    advances = measure(family);
    measured.set(family, advances);
  }
  return advances;
}

function measure(family: string): Advances {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return FALLBACK;
  context.font = `${SIZE}px ${family}`;
  const advance = context.measureText(SAMPLE).width / SAMPLE.length;
  return advance > 0 ? { code: Math.ceil(advance * 64) / 64 / SIZE, text: TEXT_ADVANCE } : FALLBACK;
}
