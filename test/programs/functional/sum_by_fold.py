def fold(f, start, items):
    for item in items:
        start = f(start, item)
    return start
print(fold(lambda a, b: a + [b * 2], [], [1, 2]))
