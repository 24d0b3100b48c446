def letters():
    yield 'a'
    yield 'b'
g = letters()
print(next(g), next(g), next(g, 'none'))
next(g)
