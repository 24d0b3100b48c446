i = 0
xs = [0, 0]
i, xs[i] = 1, 'set'
print(i, xs)
