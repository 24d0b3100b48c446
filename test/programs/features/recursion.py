def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)
print(fact(5))
def walk(t, d=0):
    for k, v in t.items():
        print(' ' * d + k)
        if isinstance(v, dict): walk(v, d + 1)
walk({'a': {'b': {}, 'c': {'d': 1}}})
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(5))
