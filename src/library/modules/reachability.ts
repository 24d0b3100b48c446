/**
 * What a program can still reach: what `weakref` and `gc` go by, for nothing here counts references. An object is alive
 * as long as a frame, a module or what they hold leads to it; the moment it dies is when the last of them lets go.
 */
import { PyCell } from '../../objects/cell.js';
import { PyClassMethod, PyProperty, PyStaticMethod } from '../../objects/descriptors.js';
import { PyDict } from '../../objects/dict.js';
import { PyException } from '../../objects/exception.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { PyResumable } from '../../objects/generator.js';
import { PyItemsIterator } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction } from '../../objects/native.js';
import { PyObject } from '../../objects/object.js';
import { PySet } from '../../objects/set.js';
import { PySuper } from '../../objects/super.js';
import { PyTraceback } from '../../objects/traceback.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyType } from '../../objects/type.js';
import { Frame } from '../../vm/frame.js';
import type { Activation } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';

/** The objects that an object holds; classes and code are left to their modules. */
export function* heldBy(object: PyObject): Generator<unknown> {
  yield object.type;
  yield object.dict;
  yield* object.slots?.values() ?? [];
  yield* object.held;
  if (object instanceof PyList || object instanceof PyTuple) yield* object.items;
  else if (object instanceof PyDict) for (const [key, value] of object.entries) { yield key; yield value; }
  else if (object instanceof PySet) yield* object.table.values();
  else if (object instanceof PyCell) yield object.contents;
  else if (object instanceof PyFunction) yield* [object.globals, object.defaults, object.keywordDefaults, object.closure, object.annotate, object.annotations, object.module];
  else if (object instanceof PyMethod) yield* [object.func, object.self];
  else if (object instanceof PyBuiltinFunction) yield object.self;
  else if (object instanceof PyType) yield* [...object.bases, ...object.namespace.values()];
  else if (object instanceof PyException) yield* [...object.args, object.cause, object.context, object.traceback, ...object.members.values()];
  else if (object instanceof PyTraceback) yield* [object.frame, object.next];
  else if (object instanceof PyResumable) yield object.frame;
  else if (object instanceof PyItemsIterator) yield object.source;
  else if (object instanceof PyProperty) yield* [object.get, object.set, object.del];
  else if (object instanceof PyStaticMethod || object instanceof PyClassMethod) yield object.func;
  else if (object instanceof PySuper) yield* [object.thisClass, object.self];
  else if (object instanceof Frame) yield* heldByFrame(object);
}

function* heldByFrame(frame: Frame): Generator<unknown> {
  yield* [frame.func, frame.globals, frame.locals, frame.generator, frame.handled, frame.instance];
  yield* frame.localsplus.slice(0, frame.sp);
}

function* roots(machine: Machine): Generator<unknown> {
  yield* machine.modules.values();
  yield* machine.builtins.values();
  yield machine.handled;
  for (let at: Activation | null = machine.frame; at !== null; at = at.caller) if (at instanceof Frame) yield at;
}

/**
 * The objects that the program can reach. Of a builtin that waits for Python code the operands are seen, for they
 * stay on the stack of its caller; what it has drawn from an iterator and holds alone is not.
 */
export function reachable(machine: Machine): ReadonlySet<PyObject> {
  const found = new Set<PyObject>();
  const open: unknown[] = [...roots(machine)];
  while (open.length > 0) {
    const value = open.pop();
    if (!(value instanceof PyObject) || found.has(value)) continue;
    found.add(value);
    for (const held of value instanceof PyModule ? [value.dict] : heldBy(value)) open.push(held);
  }
  return found;
}

