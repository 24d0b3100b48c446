from itertools import batched, count, tee

a, b = tee(iter('abc'))
print(next(a), list(b), list(a))
print(list(batched('abcde', 2)), count(2, 3))
