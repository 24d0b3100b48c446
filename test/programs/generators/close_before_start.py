def g():
    print('never')
    yield
it = g()
it.close()
print(next(it, 'closed'))
