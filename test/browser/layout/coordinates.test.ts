import { expect } from 'chai';
import { PLANNED, fingerprintsOf } from '../../support/planned-everywhere.js';

describe('the layout', () => {
  it('gives the same coordinates here as in Node, to the last bit', async () => {
    // The test runner's server computes them in Node while it serves this address.
    const inNode = await (await fetch('/__fingerprints.json')).json() as Record<string, string[]>;
    for (const name of PLANNED) {
      const trace = await (await fetch(`/test/programs/${name}.line.jsonl`)).text();
      expect(fingerprintsOf(trace), name).to.deep.equal(inNode[name]);
    }
  }).timeout(60_000);
});
