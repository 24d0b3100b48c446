from functools import cmp_to_key, reduce


def compare(a, b):
    return len(a) - len(b)


print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), sorted(['bb', 'a'], key=cmp_to_key(compare)))
reduce(max, [])
