/** Names that mean something in JavaScript are ordinary names in a program, wherever they stand. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { testEngine } from '../support/engine.js';

const NAMES = [
  '__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'prototype', 'length', 'name', 'arguments', 'caller',
  '__defineGetter__', '__lookupSetter__', 'then', 'undefined', 'NaN', 'this', 'window', 'globalThis', 'process', 'require', 'eval_', 'Function',
];

/** One name everywhere a name can stand. What it prints is the same for every name. */
const program = (name: string): string => `
def missing(run):
    try: run()
    except (NameError, AttributeError, KeyError, TypeError) as error: return type(error).__name__
missing_name = missing(lambda: ${name})
${name} = 1
class Holder:
    ${name}_ = 0
empty = Holder()
no_attribute = missing(lambda: empty.${name})
no_class_attribute = missing(lambda: Holder.${name})
no_key = missing(lambda: {}['${name}'])
no_keyword = missing(lambda: dict(a=1)['${name}'])
no_parameter = missing(lambda: (lambda a: a)(**{'${name}': 1}))
no_method = [missing(lambda value=value: getattr(value, 'x' + '${name}')) for value in (1, 'a', [], {}, None, len)]
format_keys = ['{${name}}'.format(${name}=1), '{0[${name}]}'.format({'${name}': 2}), '%(${name})s' % {'${name}': 3}]
class Named:
    ${name} = 2
    def __init__(self): self.${name} = 3
    @property
    def other(self): return self.${name}
class Slotted:
    __slots__ = ('${name}',)
slotted = Slotted()
slotted.${name} = 4
def function(${name}, /, *, key=None): return ${name}
def keywords(**given): return given
def closure():
    ${name} = 5
    def inner():
        nonlocal ${name}
        ${name} += 1
        return ${name}
    return inner
function.${name} = 7
table = {'${name}': 8}
table |= {'${name}': 9}
print(missing_name in ('NameError', None), no_attribute, no_class_attribute, no_key, no_keyword, no_parameter, no_method, format_keys)
print(${name}, Named.${name}, Named().${name}, Named().other, slotted.${name}, function(5), keywords(${name}=6)['${name}'], closure()())
print(function.${name}, table['${name}'], list(table) == ['${name}'], {'${name}'} == set(['${name}']), '${name}' in vars(Named()), globals()['${name}'])
del ${name}, function.${name}, table['${name}']
print(table, hasattr(function, '${name}'), type('Made', (), {'${name}': 10}).${name}, [${name} for ${name} in (11,)], sorted(keywords(${name}=1, a=2)) == sorted(['${name}', 'a']))
`;

const EXPECTED = `True AttributeError AttributeError KeyError KeyError TypeError ['AttributeError', 'AttributeError', 'AttributeError', 'AttributeError', 'AttributeError', 'AttributeError'] ['1', '2', '3']
1 2 3 3 4 5 6 6
7 9 True True True 1
{} False 10 [11] True
`;

for (const name of NAMES) {
  test(`${name} is an ordinary name`, async () => {
    const engine = await testEngine();
    let [output, errors] = ['', ''];
    await engine.run(program(name), { write: (stream, text) => { if (stream === 'out') output += text; else errors += text; } });
    assert.equal(errors, '');
    assert.equal(output, EXPECTED);
  });
}
