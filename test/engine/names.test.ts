/**
 * Names that JavaScript's objects inherit are ordinary names everywhere: a program that is full of them is recorded,
 * written, read, told and drawn like the same program with other names.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { plan } from '../../src/layout/plan.js';
import { narrate } from '../../src/scene/narration/narrate.js';
import { outline } from '../../src/scene/outline.js';
import { sceneAt } from '../../src/scene/scene.js';
import { DEFAULT_ADVANCES, toSVG } from '../../src/stage/svg.js';
import { formatTrace, parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';

/** With a plain name of the same length for each: a picture's places depend on that. */
const NAMES = [
  ['__defineGetter__', '__plainly_named_'], ['__lookupSetter__', '__plainly_known_'], ['hasOwnProperty', 'ordinary_names'],
  ['isPrototypeOf', 'ordinary_name'], ['constructor', 'plain_class'], ['prototype', 'some_name'], ['__proto__', '__plain__'],
  ['toString', 'function'], ['valueOf', 'values_'], ['toJSON', 'member'],
] as const;

const PROGRAM = `
class constructor:
    prototype = 1
    def toString(self, __proto__, *hasOwnProperty, valueOf=2, **isPrototypeOf):
        self.__proto__ = __proto__
        self.constructor = self
        setattr(self, '__defineGetter__', hasOwnProperty)
        return isPrototypeOf
    def toJSON(self): return 'toJSON'
def hasOwnProperty(__proto__):
    constructor = __proto__
    def isPrototypeOf():
        nonlocal constructor, __proto__
        constructor = {'__proto__': __proto__, 'constructor': constructor, 'toString': 3}
        __proto__ = [constructor]
        return __proto__
    return isPrototypeOf
__proto__ = constructor()
toString = __proto__.toString('toString', 1, valueOf=3, __proto__2=4, __lookupSetter__=5)
valueOf = hasOwnProperty({'__proto__': 1})
valueOf()
print(valueOf(), toString, '{constructor} {0.prototype}'.format(__proto__, constructor=5))
toJSON = {name: len(name) for name in ('__proto__', 'constructor', 'toJSON')}
def prototype():
    for __defineGetter__ in toJSON: yield __defineGetter__
print(list(prototype()))
del toJSON['__proto__'], __proto__
try: __proto__
except NameError as isPrototypeOf: print(isPrototypeOf)
`;

const plainly = (text: string): string => NAMES.reduce((all, [name, plain]) => all.replaceAll(name, plain), text);

/** All that a reader could be shown of a program. */
async function shown(text: string): Promise<string> {
  const { trace, diagnostic } = await (await testEngine()).record(text);
  assert.equal(diagnostic, null);
  const written = formatTrace({ ...trace, header: { ...trace.header, src: '' } });
  const timeline = new Timeline(parseTrace(written));
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  const planned = plan(scenes, { width: 548, variant: 'wide', advances: DEFAULT_ADVANCES });
  const told = scenes.map((scene) => [
    narrate(timeline, scene, 'en'), narrate(timeline, scene, 'zh'), outline(scene, 'en'), toSVG({ plan: planned, scene, theme: 'light', title: '' }),
  ]);
  // A name that is cut short is another one.
  return `${written}\n${JSON.stringify(told)}`.replaceAll(/\w*…/g, '…');
}

test('names that JavaScript knows are ordinary names in trace, scene, narration and picture', async () => {
  const [theirs, plain] = [await shown(PROGRAM), await shown(plainly(PROGRAM))];
  assert.ok(theirs.length > 100_000);
  const same = plainly(theirs);
  const at = Array.from(same).findIndex((char, index) => char !== plain[index]);
  assert.ok(same === plain, `${same.slice(at - 200, at + 100)}\n${plain.slice(at - 200, at + 100)}`);
});

test('a program reaches nothing of the engine by attributes, formats and errors', async () => {
  const engine = await testEngine();
  let out = '';
  await engine.run(`
import sys, types, functools
seen, reached = set(), []
def visit(value, path):
    if id(value) in seen or len(path) > 2: return
    seen.add(id(value))
    kind = type(value)
    if type(kind).__mro__[-1] is not object or not isinstance(kind.__name__, str): reached.append(path)
    for name in ('constructor', 'prototype', '__proto__', 'native', 'namespace', 'entries', 'items_', 'machine', 'host', 'call', 'apply', 'steps'):
        try: found = getattr(value, name)
        except Exception: continue
        reached.append(path + (name, type(found).__name__))
    for name in dir(value):
        if name == '__abstractmethods__': continue
        try: found = getattr(value, name)
        except Exception as error:
            found = error
        visit(found, path + (name,))
def made():
    yield 1
try: 1 / 0
except ZeroDivisionError as e: error = e
for value in (print, len, [], {}, 1, 'a', made, made(), error, error.__traceback__, sys, functools, type, object, [].append, sys.stdout, super, sys._getframe()):
    visit(value, (str(type(value)),))
print(len(seen) > 100, reached)
`, { write: (_, text) => { out += text; } });
  assert.equal(out, 'True []\n');
});
