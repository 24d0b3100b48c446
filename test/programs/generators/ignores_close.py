def g():
    while True:
        try:
            yield
        except GeneratorExit:
            print('no')
            yield
            return
it = g()
next(it)
it.close()
