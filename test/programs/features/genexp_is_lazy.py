k = 1
g = (k*x for x in [1, 2])
k = 10
print(list(g))
