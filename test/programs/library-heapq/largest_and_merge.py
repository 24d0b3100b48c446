from heapq import merge, nlargest, nsmallest

print(nlargest(2, [3, 1, 4, 1, 5]), nsmallest(2, ['ccc', 'a', 'bb'], key=len))
both = merge([1, 4], [2, 3])
print(next(both), list(both))
