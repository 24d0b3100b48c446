def countdown(n):
    print('start')
    while n > 0:
        got = yield n
        if got: print('got', got)
        n -= 1
    return 'liftoff'
g = countdown(3)
print(next(g))
print(g.send('hi'))
for x in g: print(x)
def chain():
    r = yield from countdown(1)
    print('r', r)
    yield from [7, 8]
print(list(chain()))
def inf():
    try:
        while True:
            try:
                yield 1
            except ValueError as e:
                print('caught', e)
    finally:
        print('closed')
i = inf(); next(i)
i.throw(ValueError('boom'))
i.close()
print(sum(x*x for x in range(4) if x % 2))
