def bounds(values):
    return min(values), max(values)
low, high = bounds([3, 1, 2])
print(low, high)
