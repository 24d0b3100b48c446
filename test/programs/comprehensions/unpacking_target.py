print([a + b for a, b in [(1, 2), (3, 4)]])
print([rest for first, *rest in ['abc', 'de']])
