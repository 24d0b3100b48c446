a = b = [1, 2, 3]
del a[0]
del a
print(b)
print(a)
