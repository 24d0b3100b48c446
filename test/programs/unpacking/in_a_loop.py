for name, (low, high) in [('a', (1, 2)), ('b', (3, 4))]:
    print(name, high - low)
