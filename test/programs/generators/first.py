def count():
    print('start')
    yield 1
    print('middle')
    yield 2
    print('end')
for n in count():
    print(n)
