def pair():
    yield 1
    yield 2
a, b = pair()
print(a, b, [*pair()], max(pair()))
