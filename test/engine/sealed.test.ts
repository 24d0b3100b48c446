/**
 * Nothing in a program reaches JavaScript: a value has the attributes that it has in CPython, whatever the objects that
 * stand for it have in JavaScript; and none is taken for a promise.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { PyDict } from '../../src/objects/dict.js';
import { makeException } from '../../src/objects/exception.js';
import { PyList } from '../../src/objects/list.js';
import { PyModule } from '../../src/objects/module.js';
import { PySet } from '../../src/objects/set.js';
import { PyTuple } from '../../src/objects/tuple.js';
import { listType } from '../../src/objects/type.js';
import { PyFloat } from '../../src/values/plain.js';
import { Frame } from '../../src/vm/frame.js';
import { Machine } from '../../src/vm/machine.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { testEngine } from '../support/engine.js';

/** Names that JavaScript's own objects have, and ours. */
function javaScriptNames(): string[] {
  const generator = (function* (): Generator { /* only its prototype is used */ })();
  const objects = [
    {}, () => undefined, [], 'a', 1, 1n, true, Symbol.iterator, new Map(), new Set(), new WeakMap(), new Date(), /a/, new Error('a'), Promise.resolve(), generator, new Uint8Array(),
    Object, Promise, Array, globalThis,
    new PyList([]), new PyDict(), new PyTuple([]), new PyModule('a', [], null), new PyFloat(1), makeException('ValueError'), listType, PyList, PySet.prototype, Frame.prototype, Machine.prototype,
  ];
  const names = new Set<string>();
  for (const object of objects) {
    for (let holder: unknown = Object(object); holder !== null; holder = Object.getPrototypeOf(holder)) {
      for (const name of Object.getOwnPropertyNames(holder)) if (/^[a-z_]\w*$/i.test(name)) names.add(name);
    }
  }
  return [...names].sort();
}

/** A value of each kind that a program can make. */
const VALUES = `
import asyncio, collections, contextlib, copy, dataclasses, enum, functools, io, itertools, json, math, operator, random, re, string, sys, types
class Plain: pass
class Slotted: __slots__ = ('a',)
class Color(enum.Enum): RED = 1
@dataclasses.dataclass
class Data: a: int = 1
def function(a=1, *, b=2): return a
def generator(): yield 1
async def coroutine(): pass
async def asynchronous(): yield 1
def cellular():
    x = 1
    return lambda: x
class Meta(type): pass
class Managed(metaclass=Meta):
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    def parent(self): return super()
try: 1 / 0
except ZeroDivisionError as e: error = e
waiting = coroutine()
values = [
    None, True, 1, 10 ** 30, 1.5, 1j, 'a', b'a', bytearray(b'a'), memoryview(b'a'), [1], (1,), {1: 2}, {1}, frozenset(), range(3), slice(1), ..., NotImplemented,
    iter([]), iter(()), iter({}), iter('a'), iter(range(3)), {}.keys(), {}.values(), {}.items(), reversed([]), enumerate([]), zip(), map(abs, []), filter(None, []),
    object(), Plain(), Slotted(), Color.RED, Color, Data(), Data, Managed, Meta, Managed().parent(), Managed().c, vars(Managed)['p'], vars(Managed)['c'], vars(Managed)['s'],
    function, lambda: 0, generator, generator(), waiting, asynchronous(), cellular().__closure__[0], function.__code__, Plain().__init__, [].append, list.append, len, type, object, int,
    error, error.__traceback__, error.__traceback__.tb_frame, ExceptionGroup('g', [error]), vars(Plain), int | str, list[int], property(), staticmethod(len), classmethod(len),
    sys, math, types.SimpleNamespace(a=1), collections.deque(), collections.Counter(), collections.OrderedDict(), collections.defaultdict(list), collections.namedtuple('N', 'a')(1),
    functools.partial(len), functools.lru_cache(function), itertools.count(), itertools.chain(), re.compile('a'), re.match('a', 'a'), random.Random(1), io.StringIO(), operator.itemgetter(1),
    asyncio.Event(), contextlib.nullcontext(),
]
waiting.close()
`;

const program = (names: readonly string[]): string => `${VALUES}
for at, value in enumerate(values):
    print(json.dumps([f'{at} {type(value).__name__}', *(name for name in ${JSON.stringify(names)} if hasattr(value, name))]))
`;

const attributesOf = (output: string): [value: string, ...names: string[]][] => output.trim().split('\n').map((line) => JSON.parse(line) as [string]);

test('no value has an attribute for being an object of JavaScript', { skip: oracleMissing }, async () => {
  const names = javaScriptNames();
  assert.ok(names.length > 400, `${names.length} names`);
  const text = program(names);
  let out = '';
  let err = '';
  await (await testEngine()).run(text, { write: (stream, piece) => { if (stream === 'out') out += piece; else err += piece; } });
  const theirs = (await oracle()).plainRun(text, 'sealed.py');
  assert.equal(err, theirs.stderr);
  const inCPython = new Map(attributesOf(theirs.stdout).map(([value, ...has]) => [value, has]));
  const surplus = attributesOf(out).map(([value, ...has]) => [value, ...has.filter((name) => inCPython.get(value)?.includes(name) !== true)]);
  assert.deepEqual(surplus, [...inCPython.keys()].map((value) => [value]));
});

test('an object with a method `then` is no promise', async () => {
  let out = '';
  await (await testEngine()).run(`
import asyncio, functools
class Thenable:
    def then(self, *args): print('then was called')
    catch = then
value = Thenable()
def give(): return value
def generate():
    got = yield value
    return got
async def wait():
    await asyncio.sleep(0)
    try: await value
    except TypeError as error: print(error)
    return value
print(asyncio.run(wait()) is value, give() is value, functools.reduce(lambda a, b: b, [1, value]) is value, sorted([value], key=id)[0] is value)
it = generate()
print(next(it) is value)
try: it.send(value)
except StopIteration as stop: print(stop.value is value)
then = catch = value
`, { write: (_, piece) => { out += piece; } });
  assert.equal(out, "'Thenable' object can't be awaited\nTrue True True True\nTrue\nTrue\n");
});
