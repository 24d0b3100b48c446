def source():
    print('once')
    return [1, 2]
n = 10
print([n + m for m in source()])
