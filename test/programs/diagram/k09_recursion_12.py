def depth(n, path):
    if n == 0:
        return path
    return depth(n - 1, path + [n])


print(depth(12, []))
