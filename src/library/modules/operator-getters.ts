/** `operator.itemgetter`, `attrgetter` and `methodcaller`: objects that read something off what they are called with. */
import { addConstructor, addDeclarations, none } from '../../objects/arguments.js';
import { getAttribute } from '../../objects/attribute.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { getItem } from '../../objects/container.js';
import { raise } from '../../objects/exception.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { tupleOf } from '../../objects/tuple.js';
import { builtinType } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';

/** Reads one thing off an object. */
type Read = (context: Context, object: PyValue, key: PyValue) => Steps;

class PyGetter extends PyObject {
  constructor(type: PyType, readonly args: readonly PyValue[], readonly keywords: Keywords, readonly read: Read) {
    super(type);
  }
}

function* reprGetter(self: PyGetter, context: Context): Steps {
  const parts: string[] = [];
  for (const arg of self.args) parts.push(yield* settle(repr(context, arg)));
  for (const [name, value] of self.keywords) parts.push(`${name}=${yield* settle(repr(context, value))}`);
  return `operator.${self.type.qualname}(${parts.join(', ')})`;
}

/** A result for each argument: one alone, several as a tuple. */
function* readEach(context: Context, self: PyGetter, object: PyValue): Steps {
  const results: PyValue[] = [];
  for (const key of self.args) results.push(yield* self.read(context, object, key));
  return results.length === 1 ? results[0]! : tupleOf(results);
}

function getterType(name: string, check: (args: readonly PyValue[]) => void, read: Read, run = readEach): PyType {
  const type = builtinType(name, undefined, 'operator');
  addConstructor(type, () => (_, [cls, ...args], keywords) => {
    if (name !== 'methodcaller' && keywords !== undefined && keywords.size > 0) raise('TypeError', `${name}() takes no keyword arguments`);
    check(args);
    return new PyGetter(cls as PyType, args, new Map(keywords), read);
  });
  addDeclarations(type, {
    __call__: () => (context, [self, ...args], keywords) => {
      if (keywords !== undefined && keywords.size > 0) raise('TypeError', `${name}() takes no keyword arguments`);
      if (args.length !== 1) raise('TypeError', `${name} expected 1 argument, got ${args.length}`);
      return run(context, self as PyGetter, args[0]!);
    },
    __repr__: none<PyGetter>(reprGetter),
  });
  return type;
}

function atLeastOne(name: string): (args: readonly PyValue[]) => void {
  return (args) => { if (args.length === 0) raise('TypeError', `${name} expected at least 1 argument, got 0`); };
}

/** `a.b.c` step by step. */
function* readPath(context: Context, object: PyValue, path: PyValue): Steps {
  let value = object;
  for (const name of (path as string).split('.')) value = yield* settle(getAttribute(context, value, name));
  return value;
}

export const getterTypes: readonly PyType[] = [
  getterType('itemgetter', atLeastOne('itemgetter'), (context, object, key) => settle(getItem(context, object, key))),
  getterType('attrgetter', (args) => {
    atLeastOne('attrgetter')(args);
    for (const name of args) if (typeof name !== 'string') raise('TypeError', 'attribute name must be a string');
  }, readPath),
  getterType('methodcaller', ([name]) => {
    if (name === undefined) raise('TypeError', 'methodcaller needs at least one argument, the method name');
    if (typeof name !== 'string') raise('TypeError', 'method name must be a string');
  }, readPath, function* callMethod(context, { args: [name, ...args], keywords }, object): Steps {
    const method = yield* settle(getAttribute(context, object, name as string));
    return yield* settle(call(context, method, args, keywords.size > 0 ? keywords : undefined));
  }),
];
