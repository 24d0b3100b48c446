def show(n):
    print('show', n)
    return n
g = (show(n) for n in [1, 2])
print('made')
print(next(g))
