print(True + True, sum([True, False, True]), True == 1, isinstance(True, int), [10, 20][True])
