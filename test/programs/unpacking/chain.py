a = b = []
a.append(1)
print(b, a is b)
x = y = 0
x += 1
print(x, y)
