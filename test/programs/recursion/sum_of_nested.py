def total(items):
    result = 0
    for item in items:
        result += total(item) if isinstance(item, list) else item
    return result
print(total([1, [2, [3, 4]], 5]))
