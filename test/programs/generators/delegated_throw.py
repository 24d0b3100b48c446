def inner():
    try:
        yield 1
    except KeyError:
        yield 'saved'
def outer():
    yield from inner()
    yield 'after'
g = outer()
next(g)
print(g.throw(KeyError), next(g))
