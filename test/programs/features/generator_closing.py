def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
for x in g():
    print(x)
    break
it = g()
next(it)
it.close()
def h():
    x = yield
    while True:
        x = yield x * 2
c = h(); next(c); print(c.send(3), c.send(4))
def delegating():
    try:
        r = yield from g()
    except ValueError:
        print('delegated')
        yield 'recovered'
d = delegating(); print(next(d)); print(d.throw(ValueError))
try:
    next(x for x in ())
except StopIteration:
    print('stop')
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e)
