for value in (0, 1, '', 'a', [], [0], None, {}, 0.0):
    print(repr(value), bool(value))
