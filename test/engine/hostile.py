### recursion | RecursionError: maximum recursion depth exceeded
def f(): return f()
f()
### recursion through __repr__ | RecursionError: maximum recursion depth exceeded
class A:
    def __repr__(self): return repr(self)
print(A())
### recursion through __eq__ | RecursionError: maximum recursion depth exceeded
class A:
    def __eq__(self, other): return [self] == [other]
A() == A()
### recursion through __getattr__ | RecursionError: maximum recursion depth exceeded
class A:
    def __getattr__(self, name): return self.other
A().x
### recursion through a generator | RecursionError: maximum recursion depth exceeded
def g(): yield from g()
list(g())
### recursion through a sort key | RecursionError: maximum recursion depth exceeded
def key(x): return sorted([2, 1], key=key)
key(0)
### recursion through exec | RecursionError: maximum recursion depth exceeded
text = 'exec(text)'
exec(text)
### recursion through a property | RecursionError: maximum recursion depth exceeded
class A:
    @property
    def x(self): return self.x
A().x
### recursion through map | RecursionError: maximum recursion depth exceeded
def f(x): return next(map(f, [x]))
f(1)
### recursion through __hash__ | RecursionError: maximum recursion depth exceeded
class A:
    def __hash__(self): return hash((self,))
{A(): 1}
### recursion through str.format | RecursionError: maximum recursion depth exceeded
class A:
    def __format__(self, spec): return f'{self}'
f'{A()}'
### a list nested deeply is printed | RecursionError: maximum recursion depth exceeded
x = []
for _ in range(100000): x = [x]
print(x)
### a list nested deeply is compared | RecursionError: maximum recursion depth exceeded
x, y = [], []
for _ in range(100000): x, y = [x], [y]
x == y
### a tuple nested deeply is hashed | RecursionError: maximum recursion depth exceeded
x = ()
for _ in range(100000): x = (x,)
hash(x)
### a list nested deeply is copied | RecursionError: maximum recursion depth exceeded
import copy
x = []
for _ in range(100000): x = [x]
copy.deepcopy(x)
### a chain of iterators | 1
it = iter([1])
for _ in range(3000): it = map(abs, it)
print(next(it))
### an endless loop | -
while True: pass
### an endless loop that prints | -
while True: print('x' * 100)
### an endless generator is consumed | -
def g():
    while True: yield 1
sum(g())
### an endless iterator in a list | MemoryError
import itertools
list(itertools.count())
### an endless iterator in a set | MemoryError
import itertools
set(itertools.count())
### an endless iterator in a dict | MemoryError
import itertools
dict.fromkeys(itertools.count())
### an endless iterator joined | MemoryError
import itertools
''.join(itertools.repeat('ab'))
### an endless iterator unpacked | MemoryError
import itertools
print(*itertools.count())
### an endless iterator assigned | MemoryError
import itertools
first, *rest = itertools.count()
### an endless iterator extends | MemoryError
import itertools
x = []
x.extend(itertools.count())
### an endless iterator searched | -
import itertools
-1 in itertools.count()
### an endless iterator filtered | -
import itertools
next(filter(lambda x: x < 0, itertools.count()))
### an endless iterator filtered without Python code | -
import itertools
next(filter(None, itertools.repeat(0)))
### an endless iterator of all | -
import itertools
all(itertools.count(1))
### the greatest of a huge range | -
max(range(10 ** 12))
### the sum of a huge range | -
sum(range(10 ** 12))
### a huge range sorted | MemoryError
sorted(range(10 ** 12))
### a huge range counted | -
from collections import Counter
Counter(x % 3 for x in range(10 ** 12))
### what drops without end | -
import itertools
next(itertools.dropwhile(bool, itertools.repeat(1)))
### a deque takes without end | -
import itertools, collections
collections.deque(itertools.count(), maxlen=0)
### a function that reduces without end | -
import itertools, functools, operator
functools.reduce(operator.and_, itertools.count())
### products without end | -
import itertools
for x in itertools.product(range(1000), repeat=5): pass
### a call of iter with a sentinel | -
list(iter(int, 1)) if False else all(x == 0 for x in iter(int, 1))
### a text repeated | MemoryError
'a' * 10 ** 10
### a list repeated | MemoryError
[0] * 10 ** 9
### bytes repeated | MemoryError
bytes(10 ** 10)
### a power | MemoryError
10 ** 10 ** 8
### a shift | MemoryError
1 << 10 ** 12
### squares without end | MemoryError
x = 3
while True: x *= x
### a long int as text | ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(1 << 10 ** 6)
### a factorial | -
import math
math.factorial(10 ** 9)
### a combination | -
import math
math.comb(10 ** 9, 5 * 10 ** 8)
### a huge modular power | 1
print(pow(3, 2 ** 2000 * 6, 7))
### a list that grows | MemoryError or memory
x = []
while True: x.append('%d' % len(x))
### a list that doubles | MemoryError or memory
x = [0]
while True: x += x
### a list that doubles by extend | MemoryError or memory
x = [0]
while True: x.extend(x)
### a list that doubles by concatenation | MemoryError
x = [0]
while True: x = x + x
### a tuple that doubles | MemoryError
x = (0,)
while True: x = x + x
### a list that doubles by a slice | MemoryError
x = [0]
while True: x[:0] = x
### a text that doubles | MemoryError or memory
x = 'a'
while True: x += x
### a text that is replaced | MemoryError or memory
x = 'a'
while True: x = x.replace('a', 'aaaaaaaaaaaaaaaa')
### a text that grows | memory
x = []
s = 'x'
while True:
    s += 'abcdefgh' * 1000
    x.append(s)
### a dict that grows | memory
d = {}
while True: d[len(d)] = [0]
### a set that grows | memory
s = set()
while True: s.add(len(s) * 1.5)
### objects without end | memory
class Node:
    def __init__(self, next): self.next = next
node = None
while True: node = Node(node)
### closures without end | memory
def make(f): return lambda: f
f = None
while True: f = make(f)
### big lists in a list | memory
x = []
while True: x.append([0] * 10 ** 6)
### long ints in a list | memory
x = []
while True: x.append(1 << 10 ** 6)
### an exception that grows | memory
e = None
while True:
    try: raise ValueError from e
    except ValueError as error: e = error
### a wide field | ValueError: Too many decimal digits in format string
f'{1:{10 ** 10}}'
### a wide field of percent | MemoryError
'%*d' % (10 ** 10, 1)
### a filled text | MemoryError
'a'.ljust(10 ** 10)
### a precise float | MemoryError
f'{1.5:.{10 ** 9}f}'
### a list of a range | MemoryError
list(range(10 ** 10))
### permutations in a list | MemoryError or memory
import itertools
list(itertools.permutations(range(12)))
### a long sleep | done
import time
time.sleep(10 ** 9)
print('done')
### an exploding pattern | MemoryError: the regular expression takes too many steps on this text
import re
re.match('(a+)+b', 'a' * 40)
### a program that catches everything | -
while True:
    try:
        while True: pass
    except BaseException: pass
### recursion that is caught again and again | -
def f():
    try: f()
    finally: f()
f()
### sorting a long list | sorted
x = sorted(range(10 ** 6, 0, -1), key=lambda n: n)
print('sorted')
### a long text of a list | *
print(len(str([0] * 10 ** 7)))
### a long list searched | False
print(1 in [0] * 8_000_000)
### long lists compared | True
print([0] * 8_000_000 == [0] * 8_000_000)
### a text of many characters searched | False
print('x' in 'a' * 10 ** 8)
### a long text compared | memory
print('a' * 10 ** 8 == 'a' * 10 ** 8)
### a list of a long range | MemoryError
list(range(10 ** 8))
### a sum of a long range | -
sum(range(10 ** 9))
### an int that is too long for text | ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
str(10 ** 1000000)
### a text that is too long for an int | ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit
int('1' * 1000000)
### a long int in hexadecimal | *
print(len(hex(1 << 10 ** 7)), len(bin(3 ** 10 ** 6)))
### long ints divided | *
print((3 ** 2000000) // (7 ** 300000) > 0)
### long ints multiplied | *
x = 3 ** 4000000
print(x * x > 0, x % 1000007)
### a square root of a long int | *
import math
print(math.isqrt(10 ** 1000000) > 0)
### a common divisor of long ints | -
import math
print(math.gcd(3 ** 200000 * 5, 7 ** 200000 * 5))
### a long modular power | *
print(pow(3, 2 ** 20000, 7 ** 3000) > 0)
### an exploding pattern with alternatives | MemoryError: the regular expression takes too many steps on this text
import re
re.match('(a|a)*$', 'a' * 40 + 'b')
### an exploding pattern with a bound | MemoryError: the regular expression takes too many steps on this text
import re
re.fullmatch('(x+x+)+y', 'x' * 40)
### an exploding substitution | *
import re
print(len(re.sub('', '-', 'a' * 10 ** 6)))
### an int tested by a pattern | MemoryError: the regular expression takes too many steps on this text
import re
re.match(r'^(\d+)*$', '1' * 40 + 'x')
### text split by a pattern | *
import re
print(len(re.split('a', 'a' * 10 ** 6)), len(re.findall('a', 'a' * 10 ** 6)))
### a list sorted by default | sorted
import random
x = [random.random() for _ in range(2 * 10 ** 5)]
x.sort()
print('sorted')
### a list sorted that compares without end | -
class A:
    def __lt__(self, other):
        while True: pass
sorted([A(), A()])
### parentheses nested deeply | SyntaxError: too many nested parentheses
exec('(' * 100000 + ')' * 100000)
### a text that negates often | MemoryError: Parser stack overflowed - Python source too complex to parse
print(eval('not ' * 45000 + 'True'))
### a chain of attributes in the text | MemoryError: the program is nested more than 1050 levels deep
exec('x = 1; x' + '.real' * 35000)
### a long sum in the text | MemoryError: the program is nested more than 1050 levels deep
print(eval('1+' * 90000 + '1'))
### blocks nested deeply | IndentationError: too many levels of indentation
exec(''.join(' ' * n + 'if 1:\n' for n in range(500)) + ' ' * 500 + 'pass')
### functions nested deeply | *
exec(''.join(' ' * n + 'def f():\n' for n in range(90)) + ' ' * 90 + 'pass')
### loops nested deeply | SyntaxError: too many statically nested blocks
exec(''.join(' ' * n + 'for x in y:\n' for n in range(30)) + ' ' * 30 + 'pass')
### an elif ladder | *
exec('x = 5\nif x == -1: pass\n' + ''.join(f'elif x == {n}: pass\n' for n in range(10000)))
### a long line | MemoryError: the program is longer than 200000 characters
exec('x = [' + '1, ' * 10 ** 6 + ']')
### a program of many lines | MemoryError: the program is longer than 200000 characters
exec('x = 1\n' * 10 ** 5)
### a call with many arguments | 1000000
def f(*args): return len(args)
print(f(*range(10 ** 6)))
### a call with many keywords | 200000
def f(**kw): return len(kw)
print(f(**{f'k{n}': n for n in range(200000)}))
### a list nested deeply is shown by repr | RecursionError: maximum recursion depth exceeded
x = []
for _ in range(100000): x = [x]
repr(x)
### tuples nested deeply are compared | RecursionError: maximum recursion depth exceeded
x, y = (), ()
for _ in range(100000): x, y = (x,), (y,)
x < y
### deep nesting that JSON reads | RecursionError: maximum recursion depth exceeded
import json
json.loads('[' * 100000 + ']' * 100000)
### exceptions chained deeply | ValueError: 99999
e = None
for n in range(100000):
    try: raise ValueError(n) from e
    except ValueError as error: e = error
raise e
### exceptions in contexts deeply | *
def f(n):
    try: raise ValueError(n)
    except ValueError:
        if n: f(n - 1)
        else: raise
try: f(300)
except ValueError as e: print(e)
### groups of exceptions nested deeply | *
e = ValueError(1)
for n in range(10000): e = ExceptionGroup('g', [e])
raise e
### recursion through __getattribute__ | RecursionError: maximum recursion depth exceeded
class A:
    def __getattribute__(self, name): return self.x
A().x
### recursion through __new__ | RecursionError: maximum recursion depth exceeded
class A:
    def __new__(cls): return cls()
A()
### recursion through __init__ | RecursionError: maximum recursion depth exceeded
class A:
    def __init__(self): self.a = A()
A()
### recursion through __len__ | RecursionError: maximum recursion depth exceeded
class A:
    def __len__(self): return len(self)
bool(A())
### recursion through __add__ | RecursionError: maximum recursion depth exceeded
class A:
    def __add__(self, x): return self + x
A() + 1
### recursion through a decorator | RecursionError: maximum recursion depth exceeded
def d(f):
    @d
    def g(): pass
    return g
d(1)
### recursion through a metaclass | RecursionError: maximum recursion depth exceeded
class M(type):
    def __new__(m, n, b, d): return M(n, b, d)
class A(metaclass=M): pass
### recursion through __init_subclass__ | RecursionError: maximum recursion depth exceeded
class A:
    def __init_subclass__(cls):
        class B(cls): pass
class C(A): pass
### recursion through __missing__ | RecursionError: maximum recursion depth exceeded
class D(dict):
    def __missing__(self, key): return self[key]
D()[1]
### recursion through lru_cache | RecursionError: maximum recursion depth exceeded
import functools
@functools.cache
def f(n): return f(n + 1)
f(0)
### recursion through eval | RecursionError: maximum recursion depth exceeded
text = 'eval(text)'
eval(text)
### recursion through a class body | RecursionError: maximum recursion depth exceeded
def f():
    class A:
        x = f()
f()
### recursion through await | RecursionError: maximum recursion depth exceeded
import asyncio
async def f(): await f()
asyncio.run(f())
### recursion through a comprehension | RecursionError: maximum recursion depth exceeded
def f(): return [f() for _ in range(1)]
f()
### recursion through a generator expression | RecursionError: maximum recursion depth exceeded
def f(): return sum(f() for _ in range(1))
f()
### recursion with a high limit | memory
import sys
sys.setrecursionlimit(10 ** 9)
def f(): return f()
f()
### recursion with a high limit through builtins | RecursionError: maximum recursion depth exceeded
import sys
sys.setrecursionlimit(10 ** 9)
class A:
    def __repr__(self): return repr([self])
repr(A())
### bound methods in a chain | RecursionError: maximum recursion depth exceeded
import types
f = print
for _ in range(100000): f = types.MethodType(f, 1)
f()
### isinstance with nested tuples | RecursionError: maximum recursion depth exceeded in __instancecheck__ or RecursionError: maximum recursion depth exceeded
x = int
for _ in range(100000): x = (x,)
isinstance('a', x)
### an endless iter with a sentinel in a list | MemoryError
list(iter(int, 1))
### a hierarchy of a thousand classes | 1000
x = object
for n in range(1000): x = type(f'C{n}', (x,), {})
print(len(x.__mro__) - 1)
### a hierarchy that is looked up | 7
x = type('A', (), {'found': 7})
for n in range(1000): x = type(f'C{n}', (x,), {})
print(sum(x().found for _ in range(10000)) // 10000)
### a class with a thousand bases | 1001
x = type('A', tuple(type(f'C{n}', (), {}) for n in range(1000)), {})
print(len(x.__mro__) - 1)
### classes without end | memory
x = []
while True:
    class A: pass
    x.append(A)
### functions in millions | memory
x = [lambda n=n: n for n in range(10 ** 7)]
### cells in millions | memory
def make(n): return lambda: n
x = [make(n) for n in range(10 ** 7)]
### attributes without end | memory
class A: pass
a, n = A(), 0
while True:
    n += 1
    setattr(a, f'x{n}', n)
### a default that grows | memory
def f(x=[]):
    x.append(list(x))
while True: f()
### a deque that grows | memory
import collections
d = collections.deque()
while True: d.append([])
### a StringIO that grows | MemoryError or memory
import io
s = io.StringIO()
while True: s.write('x' * 10 ** 6)
### bytes that grow | MemoryError or memory
b = bytearray(b'x')
while True: b += b
### a loop of events without end | -
import asyncio
async def main():
    while True: await asyncio.sleep(0)
asyncio.run(main())
### printing without end in one line | -
while True: print('x', end='')
### printing without end what is long | -
x = 'abc' * 10 ** 6
while True: print(x)
### printing a text of many lines | *
print('x\n' * 10 ** 7)
### printing a list that is long | *
print(list(range(10 ** 6)))
### printing to stderr without end | -
import sys
while True: sys.stderr.write('x')
### a generator that prints without end | -
def g():
    while True: yield print('x')
all(x is None for x in g())
### input without end | EOFError: EOF when reading a line
while True: input()
### a program that reads all and goes on | -
while True:
    try: input()
    except EOFError: pass
### a loop in a finally | -
def f():
    while True:
        try: return 1
        finally: continue
f()
### a generator that does not close | RuntimeError: generator ignored GeneratorExit
def g():
    while True:
        try: yield
        except GeneratorExit: pass
it = g()
next(it)
it.close()
### a long list changed at every step | *
x = [0] * 10 ** 6
for i in range(3000): x[i] = i
print(x[5])
### a long dict changed at every step | *
d = dict.fromkeys(range(10 ** 5))
for i in range(3000): d[i] = i
print(len(d))
### a long list emptied from the front | *
x = list(range(10 ** 5))
while x: x.pop(0)
print(x)
### a long list filled at the front | *
x = []
for i in range(10 ** 5): x.insert(0, i)
print(len(x))
### a long list removed from | *
x = list(range(10 ** 4))
while x: x.remove(len(x) - 1)
print(x)
### a long text made letter by letter | *
s = ''
for i in range(10 ** 5): s = 'x' + s + 'y'
print(len(s), s[1000:1010], s.count('x'))
### a long text read letter by letter | *
s = 'xé𝔘' * 1000
print(sum(s[i] == 'x' for i in range(0, len(s), 3)))
### a format of many values | *
print(len('%s' * 10 ** 5 % tuple(range(10 ** 5))), len(('{} ' * 10 ** 5).format(*range(10 ** 5))))
### close matches of long texts | *
x = [n for n in range(1000)]
print(sorted(x, key=lambda n: -n)[0])
### slices of a long list | *
x = list(range(10 ** 6))
for _ in range(10): x[::2], x[10:20], x[:]
print(len(x[::-1]))
### a long list deleted in steps | *
x = list(range(10 ** 6))
del x[::2]
del x[100:400000]
x[10:20] = range(300000)
print(len(x))
### a deque that rotates | *
import collections
d = collections.deque(range(10 ** 6))
d.rotate(300000)
d.rotate(-1)
print(d[0])
### a deque turned at every step | *
import collections
d = collections.deque(range(10 ** 5))
for _ in range(100): d.rotate(50000); d.appendleft(d.pop())
print(d[0])
### combinations of many | *
import itertools
print(sum(1 for _ in itertools.combinations(range(40), 5)))
### permutations of a long list | *
import itertools
print(len(next(itertools.permutations(range(10 ** 5)))), len(next(itertools.combinations(range(10 ** 6), 10 ** 5))))
### a product of long lists | MemoryError or memory
import itertools
itertools.product(range(10 ** 7), repeat=10)
### fib by recursion | -
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(80)
### the function of Ackermann | RecursionError: maximum recursion depth exceeded
def a(m, n): return n + 1 if m == 0 else a(m - 1, 1 if n == 0 else a(m, n - 1))
a(4, 3)
### the towers of Hanoi | -
def move(n, a, b, c):
    if n == 0: return
    move(n - 1, a, c, b)
    move(n - 1, c, b, a)
move(64, 1, 2, 3)
### a width in format | *
'{:>{}}'.format(1, 10 ** 10)
### a shuffle of a long list | *
import random
x = list(range(10 ** 6))
random.seed(1)
random.shuffle(x)
print(x[0])
### zip of long lists | *
print(len(dict(zip(range(10 ** 6), range(10 ** 6)))))
### ints that collide | *
print(len({n * (2 ** 61 - 1) for n in range(2000)}))
### a set compared | *
print(set(range(10 ** 6)) == set(range(10 ** 6)), len(set(range(10 ** 6)) & set(range(500000, 10 ** 6))))
### an exit in a loop | -
while True:
    try: raise SystemExit
    except SystemExit: pass
### a generator thrown into without end | -
def g():
    while True:
        try: yield
        except Exception: pass
it = g()
next(it)
while True: it.throw(ValueError)
### a with that swallows all | -
class A:
    def __enter__(self): pass
    def __exit__(self, *a): return True
while True:
    with A(): raise ValueError
### matches without end | -
while True:
    match [1, {'a': 2}]:
        case [1, {'a': x}]: pass
### an endless exec | -
while True: exec('x = 1')
### an endless import | -
while True: import math
