from functools import reduce, partial, lru_cache
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]))
add = lambda a, b=0: a + b
print(partial(add, 1)(2), partial(add, b=5)(1))
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10))
