g = (n for n in range(2))
print(list(g), list(g))
