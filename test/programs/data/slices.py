xs = [0, 1, 2, 3, 4]
print(xs[1:3], xs[:2], xs[-2:], xs[::2], xs[::-1], xs[10:])
xs[1:3] = ['a', 'b', 'c']
print(xs)
del xs[::2]
print(xs)
