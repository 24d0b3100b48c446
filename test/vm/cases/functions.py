### calls
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, z=6), f(*[1, 2], **{'c': 3, 'd': 9}), f(*(1,), *[2, 3], c=1, **{'k': 2}))
def tst(fn, *a, **k):
    try: print(fn(*a, **k))
    except TypeError as e: print(e)
tst(f); tst(f, 1); tst(f, 1, c=1, a=2); tst(lambda: 0, 1); tst(lambda a, b: 0, 1, 2, 3); tst(lambda a, b=1: 0, 1, 2, 3)
def p(a, b, /, c): return a, b, c
tst(p, 1, 2, 3); tst(p, 1, b=2, c=3); tst(p, a=1, b=2, c=3); tst(p); tst(p, 1, 2, c=3, cc=4)
def k(*, x, y, z): pass
tst(k); tst(k, x=1); tst(k, 1, x=1, y=2, z=3); tst(k, x=1, y=1, z=1, zz=1); tst(k, 1)
class A:
    def m(self, a): return a
tst(A().m); tst(A().m, 1, 2); tst(A.m); tst(A, 1)
try: f(*5)
except TypeError as e: print(e)
try: f(**5)
except TypeError as e: print(e)
try: f(1, c=1, **{'c': 2})
except TypeError as e: print(e)
try: f(**{1: 2})
except TypeError as e: print(e)
five = 5
try: five()
except TypeError as e: print(e)
print(max([1, 5, 2], key=lambda v: -v), sorted('hello', key=lambda ch: (ch != 'l', ch), reverse=True))
print((lambda *a, **k: (a, k))(1, *[2], x=3, **{'y': 4}))
### closures
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset
i, g, r = counter(); i(); i(5); print(g()); r()
try: g()
except NameError as e: print(e)
try: i()
except NameError as e: print(e)
print(i.__closure__[0] is g.__closure__[0], i.__code__.co_freevars, counter.__code__.co_cellvars)
try: i.__closure__[0].cell_contents
except ValueError as e: print(e)
i.__closure__[0].cell_contents = 42; print(g())
fs = [lambda x, i=i: (x, i) for i in range(2)]; print([f(9) for f in fs])
def outer(x):
    class In:
        y = x
        x = 5
        def m(self): return x
    return In
print(outer(3).y, outer(3).x, outer(3)().m())
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(20), rec(30))
def locs(a, b=2):
    c = 3
    def inner(): return a
    return locals()
print({k: v for k, v in locs(1).items() if k != 'inner'})
x = 10
def shadow():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 5
shadow()
def comp():
    x = 'o'
    l = [x for x in 'ab']; s = {x for x in 'a'}; d = {x: x for x in 'a'}
    return x, l, s, d, [[y for y in range(x)] for x in range(3)]
print(comp())
class Cls:
    n = 3
    l = [i for i in range(n)]
    try: m = [n for _ in range(1)]
    except NameError as e: print(e)
print(Cls.l)
### introspect
def f(a, b=1, *args, c=2, **kw) -> int:
    "doc"
    z = a
    return z
print(f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__doc__, f.__module__, f.__dict__, f.__annotations__)
c = f.__code__
print(c.co_name, c.co_varnames, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_flags, c.co_nlocals, c.co_names, c.co_consts, c.co_firstlineno, c.co_stacksize, c.co_freevars, c.co_cellvars, c.co_qualname)
f.attr = 5; print(f.__dict__, f.attr)
f.__defaults__ = (9,); print(f(1), f.__defaults__)
try: f.nope
except AttributeError as e: print(e)
f.__name__ = 'g'; print(f.__name__)
try: f.__name__ = 5
except TypeError as e: print(e)
class A:
    x: int = 1
    y: str
    def m(self): pass
print(A.__annotations__, A().m.__func__ is A.m, A().m.__self__.__class__ is A, A.m.__qualname__)
print(callable(f), callable(5), type(f), type(A.m), type(A().m), type(len), type([].append), type(int.__add__), type(print))
print(repr(len), repr(int), repr(A), type(None), type(...), repr(type(f)))
print(f.__globals__ is globals(), 'f' in globals(), __name__)
### assignments
a = b = [1]; b.append(2); print(a)
(a, b), [c, *d] = (1, 2), 'xyz'; print(a, b, c, d)
*a, b = range(4); print(a, b)
a, *b, c = 1, 2; print(a, b, c)
try: a, *b, c = 1,
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: a, b = {1: 1, 2: 2, 3: 3}
except ValueError as e: print(e)
try: a, b, c = 'ab'
except ValueError as e: print(e)
l = [1, 2, 3, 4, 5]; l[1:3] = [9]; print(l); del l[0]; print(l); l[::2] = [0, 0]; print(l); print(l[-1], l[1:], l[::-1])
d = {'a': 1}; d['b'] = 2; d |= {'c': 3}; del d['a']; print(d)
if (n := 10) > 5: print(n)
print({**d, 'z': 1}, [*l, *'ab'], {*l, 1}, (*l, 2))
x = 5; del x
try: x
except NameError as e: print(e)
class A: pass
a = A(); a.x = a.y = 2; print(a.x, a.y); del a.x
try: a.x
except AttributeError as e: print(e)
try: del a.x
except AttributeError as e: print(e)
### chain cmp bool
def t(v): print('t', v); return v
print(t(1) < t(2) < t(0) < t(9))
print(t(0) and t(1), t(0) or t(2), not t(3))
print(1 if t(0) else 2)
print(all(t(x) for x in [1, 0, 1]), any(t(x) for x in [0, 2, 3]))
n = 0
while True:
    n += 1
    if n == 2: continue
    if n > 4: break
else: print('never')
print(n)
for i in []: pass
else: print('empty else')
### decorators
def deco(tag):
    def d(f):
        def w(*a, **k):
            print(tag, f.__name__); return f(*a, **k)
        w.__name__ = f.__name__
        return w
    return d
@deco('a')
@deco('b')
def f(x, *, y=2): return x + y
print(f(1, y=5))
class Reg:
    items = {}
    @classmethod
    def reg(cls, f): cls.items[f.__name__] = f; return f
@Reg.reg
def foo(): return 'foo'
print(Reg.items['foo']())
class Cd:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Cd
def sq(x): return x * x
print(sq(3), sq(4), sq.n)
class Meth:
    @deco('m')
    def m(self): return 'm'
print(Meth().m())
### global kw
x = 1
def f():
    global x, y
    x += 1; y = 5
    del x
f(); print(y)
try: x
except NameError as e: print(e)
def g():
    global zz
    try: del zz
    except NameError as e: print(e)
g()
### star args gen
def g(*a): return a
def it():
    yield 1
    yield 2
print(g(*it(), 3, *[4]), [*it()], {**{'a': 1}, **dict(b=2)})
### nested funcs defaults
def f(x, acc=[]):
    acc.append(x); return acc
print(f(1), f(2), f(3, []), f.__defaults__)
def mk():
    r = []
    for i in range(3):
        def h(j=i): return (i, j)
        r.append(h)
    return r
print([h() for h in mk()])
### annotations lazy
def f(a: int, b: str = 'x', *c: float, d: list = None, **e: dict) -> tuple: pass
print(f.__annotations__)
class C:
    y: int
    z: 'str' = 's'
    def m(self) -> 'C': pass
print(C.__annotations__, C.m.__annotations__, C.__annotations__ is C.__annotations__)
def g(a: undefined_here): pass
try: g.__annotations__
except NameError as e: print(e)
undefined_here = int
print(g.__annotations__)
y: int
print(__annotations__)
### defaults eval
def t(x): print('eval', x); return x
def f(a=t(1), *, b=t(2)): return a, b
print(f(), f.__defaults__, f.__kwdefaults__)
f.__kwdefaults__['b'] = 9; print(f())
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
### comprehension scope
x = 'module'
def f():
    y = [lambda: x for x in range(3)]
    z = {k: (lambda: k) for k in 'ab'}
    return [g() for g in y], [g() for g in z.values()], x
print(f())
print([(a, b) for a in range(3) if a for b in range(a)], [[i * j for j in range(2)] for i in range(2)])
print({i % 3 for i in range(10)}, {i: i * i for i in range(3)})
g = (i for i in range(3)); print(next(g), list(g))
print([y := 5, y ** 2], y)
print([last := i for i in range(3)], last)
def w():
    if any((m := n) > 2 for n in [1, 3, 5]): return m
print(w())
class K:
    items = [1, 2]
    doubled = [i * 2 for i in items]
print(K.doubled)
def nest():
    return [[(i, j) for j in range(i)] for i in range(3)]
print(nest())
try: [i for i in range(3)] and i
except NameError as e: print(e)
def gen_late():
    fs = []
    for i in range(3):
        def f(i=i): 
            yield i
            yield i * 10
        fs.append(f)
    return [list(f()) for f in fs]
print(gen_late())
### unpack star
def f(*args, **kwargs): return args, kwargs
print(f(*'ab', *[1], x=1, **{'y': 2}, z=3))
first, *rest = 'abc'; print(first, rest)
*init, last = range(3); print(init, last)
(a, *b), c = [1, 2, 3], 4; print(a, b, c)
for i, (j, *k) in [(1, (2, 3, 4))]: print(i, j, k)
print(*range(3), *'ab', sep='|')
d1, d2 = {'a': 1}, {'b': 2}; print({**d1, **d2, 'a': 9}, [*d1, *d2])
try: f(**d1, **{'a': 3})
except TypeError as e: print(e)
a, b = b, a; print(a, b)
x = y = z = []; print(x is z)
### frames that have returned stay where they were
import sys
def keep():
    frames.append(sys._getframe())
    x = 1

    return x
frames = []
for _ in range(3):
    keep()
print([(f.f_lineno, f.f_lasti, f.f_locals) for f in frames])
### additions and comparisons of all kinds
class Odd:
    def __add__(self, other): return ('add', other)
    def __iadd__(self, other): return ('iadd', other)
    def __lt__(self, other): return 'true' if other else ''
def run(a, b):
    try:
        c = a + 1
        a += b
        if a < b: return 'less', a, c
        return 'not less', a, c
    except TypeError as error:
        return error
for a, b in [(1, 2), (2 ** 53 - 2, 1), (2 ** 53 - 1, 1), (-2 ** 53, -1), (1.5, 2), (True, False), ('a', 'b'), (Odd(), 0), ([1], [2])]:
    print(run(a, b))
print(0 * -1, -0 + 0, 2 ** 53 - 1 + 1)
### names of modules and of builtins come and go
for i in range(4):
    if i == 1: len = lambda x: 'mine'
    if i == 3: del len
    print(len([]))
class Names(dict):
    def __missing__(self, name): return f'<{name}>'
names = Names(c='found')
exec('x = a + print + c', {}, names)
print(names)
try:
    for i in range(3):
        if i == 2: del i
        i
except NameError as error: print(error)
