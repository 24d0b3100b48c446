for n in range(1, 4):
    print(' ' * (3 - n) + '*' * (2 * n - 1))
