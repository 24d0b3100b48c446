a = [1, 2]
b = a
c = a[:]
b.append(3)
print(a, c, a is b, a == c)
