/** What holds for every scene of every program. */
import assert from 'node:assert/strict';
import type { Scene } from '../../src/scene/model.js';

/** Ids are unique; links and marks lead to what is there. */
export function assertWhole(scene: Scene): void {
  const nodes = new Map(scene.nodes.map((candidate) => [candidate.id, candidate]));
  assert.equal(nodes.size, scene.nodes.length);
  assert.equal(new Set(scene.links.map(({ id }) => id)).size, scene.links.length);
  for (const { from, row, to } of scene.links) {
    const source = nodes.get(from);
    assert.ok(nodes.has(to), `${from} ${row} leads to ${to}, which is not there`);
    assert.ok(source && (source.shape === 'capsule' ? row === '' : source.rows.some(({ key }) => key === row)), `no row ${row} in ${from}`);
  }
  for (const { node: id, row } of scene.touched) {
    const touched = nodes.get(id);
    assert.ok(touched, `a mark on ${id}, which is not there`);
    assert.ok(row === '' || touched.state === 'folded' || [...touched.rows, ...touched.slots].some(({ key }) => key === row), `a mark on row ${row} of ${id}`);
  }
  for (const { rows } of scene.nodes) assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
}
