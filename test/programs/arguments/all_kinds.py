def f(a, /, b, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, 2, 3, c=3, e=5))
