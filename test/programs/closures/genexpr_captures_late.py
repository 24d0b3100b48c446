n = 2
g = (x * n for x in [1, 2])
n = 10
print(list(g))
