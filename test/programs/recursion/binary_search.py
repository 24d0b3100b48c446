def find(xs, x, low, high):
    if low > high:
        return -1
    middle = (low + high) // 2
    if xs[middle] == x:
        return middle
    if xs[middle] < x:
        return find(xs, x, middle + 1, high)
    return find(xs, x, low, middle - 1)
print(find([1, 3, 5, 7], 7, 0, 3))
