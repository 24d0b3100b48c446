def f():
    yield
    x = yield 1
    y = yield x, y
    yield from x
    z = yield from (i for i in y)
    return (yield)
def g():
    "doc"
    yield
def h():
    try:
        yield 1
    except GeneratorExit:
        return
    finally:
        yield from g()
    for i in (yield):
        with (yield i): yield i
lambda: [x for x in (yield)]
