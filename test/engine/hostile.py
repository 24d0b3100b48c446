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
print(1 << 10 ** 7)
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
print(1 in [0] * 10 ** 7)
### long lists compared | True
print([0] * 10 ** 7 == [0] * 10 ** 7)
