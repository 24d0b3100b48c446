def inner():
    x = yield 'a'
    print('inner', x)
    y = yield 'b'
    return x + y
def outer():
    total = yield from inner()
    yield total
g = outer()
print(next(g), g.send(1), g.send(2))
