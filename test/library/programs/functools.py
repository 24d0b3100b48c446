import functools
from functools import wraps, partial, reduce, lru_cache, cache, total_ordering, cmp_to_key
def deco(f):
    @wraps(f)
    def wrapper(*a, **k):
        "inner doc"
        return f(*a, **k)
    return wrapper
@deco
def hello(x: int) -> int:
    "doc of hello"
    return x + 1
hello.tag = 3
print(hello(2), hello.__name__, hello.__doc__, hello.__qualname__, hello.__wrapped__.__name__)
print(hello.__annotations__)
p = partial(print, 'a', sep='-')
p('b'); p('c', sep='+')
print(partial(int, base=2)('101'))
print(partial(partial(max, 1), 2)(0))
q = partial(pow, 2); print(q.func, q.args, q.keywords, q)
print(reduce(lambda a, b: a * b, [1,2,3,4]), reduce(lambda a,b:a+b, [], 5))
try: reduce(lambda a,b:a, [])
except TypeError as e: print(e)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
fib.cache_clear(); print(fib.cache_info(), fib.cache_parameters())
@lru_cache
def f(x): print('call', x); return x
f(1); f(1); f(1.0); f('1'); print(f.cache_info())
@lru_cache(maxsize=2)
def g(x): print('g', x); return x
g(1); g(2); g(1); g(3); g(2); print(g.cache_info())
@cache
def h(*a, **k): return (a, k)
print(h(1, b=2), h(1, b=2), h.cache_info(), h.__name__, h.__wrapped__.__name__)
try: h([])
except TypeError as e: print(e)
class A:
    def __init__(self, v): self.v = v
    @lru_cache
    def m(self, x): return self.v + x
a = A(3); print(a.m(1), a.m(1), A.m.cache_info())
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) < V(2), sorted([V(3), V(1)], key=lambda v: v.n)[0].n)
print(sorted([3,1,2], key=cmp_to_key(lambda a, b: b - a)))
