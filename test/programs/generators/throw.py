def careful():
    while True:
        try:
            yield 'ok'
        except ValueError as error:
            print('handled', error)
g = careful()
next(g)
print(g.throw(ValueError('bad')))
g.throw(KeyError('worse'))
