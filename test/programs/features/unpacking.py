a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
[x, y] = 'hi'
print(x, y)
first, *_, last = range(5)
print(first, last)
def f(a, /, b, *, c): return a, b, c
print(f(1, 2, c=3), f(*(1,), **{'b': 2, 'c': 3}))
print([*range(2), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2))
for i, (k, v) in enumerate({'a': 1}.items()): print(i, k, v)
x = y = [1]
x += [2]; print(y)
x = x + [3]; print(y, x)
i = 0
i, xs = 1, [0, 0]
xs[i], i = 9, 5
print(xs, i)
try: a, b = 1
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
