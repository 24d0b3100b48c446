/** `frame.f_locals` of a function: its variables as a mapping that writes through to them (PEP 667). */
import { addDeclarations, none, one, some } from './arguments.js';
import { equals } from './compare.js';
import { contains } from './container.js';
import type { Context } from './context.js';
import { dictGet } from './dict-table.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import type { FrameObject } from './frame.js';
import { iterate } from './iteration.js';
import { PyList } from './list.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { repr } from './text.js';
import { tupleOf } from './tuple.js';
import { builtinType, setTypeAttribute } from './type.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';

const frameLocalsType = builtinType('FrameLocalsProxy');
frameLocalsType.collection = 'mapping';

/** Names that a program added to a frame's locals without there being such a variable live with the frame. */
export class PyFrameLocals extends PyObject {
  constructor(readonly frame: FrameObject) {
    super(frameLocalsType);
  }

  override get held(): Held { return [this.frame]; }

  /** The variables that have a value now. */
  get entries(): Map<PyValue, PyValue> { return (this.frame.visibleLocals() as PyDict).entries; }
}

function read(context: Context, self: PyFrameLocals, key: PyValue): Result {
  return after(dictGet(context, new PyDict(self.entries), key), (value) =>
    (value === undefined ? missing(context, key) : value));
}

function* missing(context: Context, key: PyValue): Steps {
  raise('KeyError', `local variable '${yield* settle(repr(context, key))}' is not defined`);
}

function write({ frame }: PyFrameLocals, key: PyValue, value: PyValue): null {
  if (typeof key !== 'string' || !frame.setVariable(key, value)) frame.extraLocals.entries.set(key, value);
  return null;
}

function update(self: PyFrameLocals, source: PyValue): null {
  if (!(source instanceof PyDict) && !(source instanceof PyFrameLocals)) {
    raise('TypeError', 'update() argument must be dict or another FrameLocalsProxy');
  }
  for (const [key, value] of source.entries) write(self, key, value);
  return null;
}

/** A variable cannot be taken away, only a name that was added. */
function remove(context: Context, self: PyFrameLocals, key: PyValue, otherwise?: PyValue): Result {
  const { extraLocals } = self.frame;
  const added = extraLocals.entries.get(key);
  if (added !== undefined) {
    extraLocals.entries.delete(key);
    return added;
  }
  if (self.entries.has(key)) raise('ValueError', 'cannot remove local variables from FrameLocalsProxy');
  return otherwise === undefined ? missing(context, key) : otherwise;
}

function* reprLocals(self: PyFrameLocals, context: Context): Steps {
  if (!context.enterRepr(self.frame)) return '{...}';
  try {
    return yield* settle(repr(context, new PyDict(self.entries)));
  } finally {
    context.leaveRepr(self.frame);
  }
}

const snapshot = (self: PyFrameLocals): PyDict => new PyDict(self.entries);

function merged(first: PyValue, second: PyValue): PyValue {
  const parts = [first, second].map((part) => (part instanceof PyDict || part instanceof PyFrameLocals ? [...part.entries] : undefined));
  return parts.includes(undefined) ? NOT_IMPLEMENTED : new PyDict(new Map(parts.flatMap((part) => part!)));
}

/** Gives the proxies their methods. */
export function installFrameLocals(): void {
  addDeclarations(frameLocalsType, {
    __repr__: none<PyFrameLocals>(reprLocals),
    __len__: none<PyFrameLocals>((self) => self.entries.size),
    __iter__: none<PyFrameLocals>((self, context) => iterate(context, new PyList([...self.entries.keys()]))),
    __reversed__: none<PyFrameLocals>((self, context) => iterate(context, new PyList([...self.entries.keys()].reverse()))),
    __contains__: one<PyFrameLocals>((self, key, context) => contains(context, snapshot(self), key)),
    __getitem__: one<PyFrameLocals>((self, key, context) => read(context, self, key)),
    __setitem__: some<PyFrameLocals>(2, 2, (self, [key, value]) => write(self, key!, value!)),
    __delitem__: one<PyFrameLocals>((self, key, context) => after(remove(context, self, key), () => null)),
    __eq__: one<PyFrameLocals>((self, other, context) => {
      if (other instanceof PyFrameLocals) return self.frame === other.frame;
      return other instanceof PyDict ? equals(context, snapshot(self), other) : NOT_IMPLEMENTED;
    }),
    __or__: one<PyFrameLocals>((self, other) => merged(self, other)),
    __ror__: one<PyFrameLocals>((self, other) => merged(other, self)),
    __ior__: one<PyFrameLocals>((self, other) => {
      update(self, other);
      return self;
    }),
    keys: none<PyFrameLocals>((self) => new PyList([...self.entries.keys()])),
    values: none<PyFrameLocals>((self) => new PyList([...self.entries.values()])),
    items: none<PyFrameLocals>((self) => new PyList([...self.entries].map((pair) => tupleOf(pair)))),
    get: some<PyFrameLocals>(1, 2, (self, [key, otherwise = null], context) =>
      after(dictGet(context, snapshot(self), key!), (value) => (value === undefined ? otherwise : value))),
    setdefault: some<PyFrameLocals>(1, 2, (self, [key, otherwise = null], context) =>
      after(dictGet(context, snapshot(self), key!), (value) => {
        if (value === undefined) write(self, key!, otherwise);
        return value === undefined ? otherwise : value;
      })),
    pop: some<PyFrameLocals>(1, 2, (self, [key, otherwise], context) => remove(context, self, key!, otherwise)),
    update: one<PyFrameLocals>((self, source) => update(self, source)),
    copy: none<PyFrameLocals>((self) => snapshot(self)),
  });
  setTypeAttribute(frameLocalsType, '__hash__', null);
}
