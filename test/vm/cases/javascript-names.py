### variables, arguments and attributes
def constructor(__proto__, hasOwnProperty=1, *toString, __defineGetter__=2, **valueOf):
    prototype = __proto__
    def isPrototypeOf():
        return prototype, toString, valueOf
    return isPrototypeOf
__proto__ = constructor('a', 'b', 'c', __lookupGetter__='d', __proto__2='e')
print(__proto__())
print(constructor(__proto__=1, constructor=2, toString=3)())
### globals and deletion
__proto__ = 1
constructor = [2]
toString = {'__proto__': constructor}
print(sorted(name for name in globals() if not name.startswith('__b')))
del __proto__
try:
    __proto__
except NameError as hasOwnProperty:
    print(hasOwnProperty)
try:
    print(valueOf)
except NameError as error:
    print(error)
### classes and instances
class constructor:
    toString = 1
    def hasOwnProperty(self): return self.toString
    class __proto__: pass
object = constructor()
object.constructor = 1
object.prototype = 2
setattr(object, '__proto__', 3)
setattr(object, '__defineGetter__', 4)
print(object.__dict__, object.prototype, object.hasOwnProperty(), getattr(object, 'valueOf', None))
print([name for name in vars(constructor) if not name.startswith('__')], constructor.__proto__.__qualname__)
try:
    object.isPrototypeOf
except AttributeError as error:
    print(error)
### dicts, sets and keyword arguments
names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', 'length']
d = {}
for name in names:
    d[name] = len(d)
print(d, '__proto__' in d, d.get('isPrototypeOf'), d.pop('__proto__'), '__proto__' in d)
print(dict(**d, __proto__=0), {**d})
print('toString' in {}, 'constructor' in set(names), dict.fromkeys(names))
### formats
print('{constructor} {__proto__} {toString!r}'.format(constructor=1, __proto__=2, toString='x'))
print('%(__proto__)s' % {'__proto__': 1})
for form in '{0.constructor}', '{0.__proto__}', '{0[constructor]}', '{valueOf}', '{0.__class__.__init__.__globals__}':
    try:
        print(form.format({}))
    except (AttributeError, KeyError) as error:
        print(type(error).__name__, error)
### imports of such names
for name in 'constructor', '__proto__', 'toString', 'hasOwnProperty':
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error)
try:
    from math import constructor
except ImportError as error:
    print(error)
### loops, patterns, comprehensions, generators
def generator(constructor):
    for __proto__ in constructor:
        toString = yield __proto__
        print(toString)
valueOf = generator(['a', 'b'])
print(next(valueOf), valueOf.send('c'))
print([__proto__ for __proto__ in 'ab'], {constructor: toString for constructor, toString in [(1, 2)]})
match {'__proto__': 1, 'constructor': 2}:
    case {'__proto__': __proto__, **constructor}:
        print(__proto__, constructor)
with open.__class__('x', (), {'__enter__': lambda self: 1, '__exit__': lambda *a: None})() if False else __import__('contextlib').nullcontext(5) as hasOwnProperty:
    print(hasOwnProperty)
### no way out of the library's functions
def attempt(*path):
    value = print
    for name in path:
        try:
            value = getattr(value, name)
        except AttributeError as error:
            print(path, error)
            return
    print(path, type(value).__name__)
attempt('__globals__')
attempt('__code__')
attempt('__func__')
attempt('native')
attempt('constructor')
attempt('__class__', 'prototype')
attempt('__class__', '__subclasses__', '__self__', 'namespace')
attempt('__call__', '__self__', '__call__', 'constructor')
