def show(x):
    print('eval', x)
    return x
def f(*args, **kw):
    return args, kw
print(f(show(1), *[show(2)], k=show(3)))
