from functools import cmp_to_key
def compare(a, b):
    return len(a) - len(b) or (a > b) - (a < b)
print(sorted(['b', 'aa', 'a'], key=cmp_to_key(compare)))
