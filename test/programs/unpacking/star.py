first, *middle, last = range(5)
print(first, middle, last)
*start, end = [1]
print(start, end)
