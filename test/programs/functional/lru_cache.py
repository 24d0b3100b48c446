from functools import lru_cache
@lru_cache
def slow(n):
    print('computing', n)
    return n * n
print(slow(2), slow(2), slow.cache_info().hits)
