/** The `gc` module. Nothing is counted or collected here: objects are dead when the program cannot reach them. */
import { declareFunctions, none, one, some } from '../../objects/arguments.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import type { Machine } from '../../vm/machine.js';
import { heldBy, reachable } from './reachability.js';

/** Makes `gc`. */
export function makeGc(machine: Machine): PyModule {
  let enabled = true;
  const holders = (values: readonly PyValue[]): PyObject[] => [...reachable(machine)].filter((object) =>
    [...heldBy(object)].some((held) => held instanceof PyObject && values.includes(held)));
  return new PyModule('gc', [
    ['callbacks', new PyList()], ['garbage', new PyList()],
    ...declareFunctions({
      // What is in a cycle has died with the rest: there is never anything left to find.
      collect: some(0, 1, () => 0),
      enable: none(() => { enabled = true; return null; }),
      disable: none(() => { enabled = false; return null; }),
      isenabled: none(() => enabled),
      get_threshold: none(() => new PyTuple([2000, 10, 0])),
      is_tracked: one((_, value) => value instanceof PyObject && !(value instanceof PyTuple && value.items.every((item) => !(item instanceof PyObject)))),
      get_referents: some(0, Infinity, (_, objects) => new PyList(objects.flatMap((object) =>
        (object instanceof PyObject ? [...heldBy(object)].filter((held): held is PyObject => held instanceof PyObject) : [])))),
      get_referrers: some(0, Infinity, (_, objects) => new PyList(holders(objects))),
    }, 'gc'),
  ]);
}
