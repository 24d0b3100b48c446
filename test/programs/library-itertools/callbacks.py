from itertools import accumulate, groupby, takewhile


def small(n):
    return n < 3


print(list(takewhile(small, [1, 2, 5, 1])), list(accumulate([1, 2, 3], lambda a, b: a * b)))
for key, group in groupby('aabc', key=lambda c: c == 'a'):
    print(key, list(group))
