### uncaught chain
def f(): raise KeyError('k')
def g():
    try: f()
    except KeyError: raise ValueError('v')
g()
### uncaught cause
try: {}['q']
except KeyError as e: raise RuntimeError('r') from e
### uncaught none
try: {}['q']
except KeyError as e: raise RuntimeError('r') from None
### err name main
def f():
    g()
def g():
    x = undefined_thing
f()
### err attr sugg
class A:
    def __init__(self): self.values = []
A().value
### err multi line
def f(a, b): return a / b
print(f(1,
        0))
### err gen
def g():
    yield 1
    raise ValueError('in gen')
for x in g(): print(x)
### err class body
class A:
    x = 1
    y = x + undefined
### err kw
def f(value): pass
f(1, valu=2)
### err recursion
def f(n):
    if n == 0: raise ValueError('bottom')
    f(n - 1)
f(10)
### err lambda
(lambda x: x / 0)(1)
### err sort
def key(x): raise KeyError(x)
sorted([1, 2], key=key)
### err import
import nosuchmodule
### err del
del undefinedname
### err note
e = ValueError('v'); e.add_note('a note'); raise e
### err unbound aug
def f():
    count += 1
f()
### err init
class A:
    def __init__(self): self.x.y = 1
A()
### err str exc
class E(Exception):
    def __str__(self): return 'custom\nlines'
raise E
### err syntaxlike
raise SystemExit
### err sysexit
import sys
print('before'); sys.exit(3)
### err kbd
raise KeyboardInterrupt
### tb chain func
def a(): return b()
def b(): return c(1,
                  2)
def c(x, y):
    return [i / 0 for i in (x, y)]
a()
### tb in method
class Stack:
    def __init__(self): self.items = []
    def pop(self): return self.items.pop()
s = Stack()
s.pop()
### tb nested handler
def f():
    try: {}['a']
    except KeyError:
        try: [][1]
        except IndexError as e: raise ValueError('bad') from e
def main():
    try: f()
    finally: print('cleanup')
main()
### tb reraise
def f():
    try: g()
    except ZeroDivisionError:
        print('log')
        raise
def g(): 1 / 0
f()
### tb with
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def f():
    with C() as c:
        x = 1
        raise ValueError('in with')
f()
### tb decorated
def deco(f):
    def wrapper(*a, **k):
        return f(*a, **k)
    return wrapper
@deco
def fail(x): return x.missing
fail('s')
### tb exc group str
class Weird(Exception):
    def __str__(self): raise ValueError('no str')
raise Weird()
### tb long recursion
def f(n): return f(n - 1) if n else 1 / 0
f(20)
### tb lambda comp
fs = [lambda: 1 / 0]
print([f() for f in fs])
### tb cell
def outer():
    def inner(): return x
    inner()
    x = 1
outer()
### tb class in func
def f():
    class A:
        y = undefined
f()
### tb del free
def f():
    x = 1
    def g(): return x
    del x
    g()
f()
### tb star call
def f(a): pass
f(*[1, 2])
### tb generator
def g():
    x = yield 1
    return x.foo
def h(): yield from g()
it = h(); next(it); it.send(5)
### tb assert
def check(x): assert x > 0, f'{x} is not positive'
check(-1)
### tb unpack
a, b = [1, 2, 3]
### tb stopiter
def g():
    next(iter([]))
    yield
list(g())
### tb notes chain
try: 1 / 0
except ZeroDivisionError as e:
    e.add_note('hint: not zero'); raise
