from functools import reduce
numbers = [1, 2, 3, 4]
print(list(map(lambda n: n * n, numbers)))
print(list(filter(lambda n: n % 2, numbers)))
print(reduce(lambda a, b: a * b, numbers), reduce(lambda a, b: a + b, [], 0))
