a, b = [1], [2]
a, b = b, a
first, *rest = [a, b, [3], [4]]
(x, y), z = ([5], [6]), [7]
print(first, rest, x, y, z)
