a = 1000
b = a
b += 1
print(a, b, a is b)
