import itertools
print(list(itertools.chain([1], (2, 3))), list(itertools.islice(itertools.count(5), 3)))
print(list(itertools.product('ab', [1, 2])), list(itertools.combinations([1, 2, 3], 2)))
print(list(itertools.accumulate([1, 2, 3])), list(zip('ab', itertools.cycle([0]))))
print([(k, list(g)) for k, g in itertools.groupby('aabbc')])
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.permutations([1, 2])))
