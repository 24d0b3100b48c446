def key(x):
    print('key', x)
    return -x
print(sorted([1, 3, 2], key=key))
