print(list(range(3)), list(range(1, 4)), list(range(6, 0, -2)), range(3), 2 in range(0, 9, 2), len(range(5)))
range(1, 2, 0)
