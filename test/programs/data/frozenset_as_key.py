d = {frozenset({1, 2}): 'pair'}
print(d[frozenset([2, 1])])
