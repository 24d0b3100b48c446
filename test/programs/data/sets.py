a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, {2} <= a)
a.add(9)
a.discard(1)
print(sorted(a), len(a))
