n = 1
t = t'{n}'
n = 2
print(t.values, n, t.interpolations[0].expression)
