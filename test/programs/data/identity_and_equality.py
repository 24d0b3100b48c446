a, b = [1], [1]
print(a == b, a is b, a is not b)
a = b
print(a is b)
