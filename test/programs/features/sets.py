a = {1, 2, 3}; b = {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, a <= b)
a.add(10); a.discard(1)
print(sorted(a), len(a), 2 in a)
fs = frozenset([1, 2])
print(fs, {fs: 1}[frozenset([2, 1])])
