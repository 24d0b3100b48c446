print(str(ValueError()), str(ValueError('a')), str(ValueError('a', 1)), str(KeyError('k')))
print(repr(ValueError('a', 1)))
