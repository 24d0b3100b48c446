def outer(*args, **kw):
    return inner(*args, **kw)
def inner(a, b=0, *, c=0):
    return a + b + c
print(outer(1), outer(1, 2), outer(1, c=5))
