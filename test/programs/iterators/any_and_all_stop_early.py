def show(n):
    print('test', n)
    return n > 1
print(any(show(n) for n in [1, 2, 3]))
print(all(show(n) for n in [2, 1, 3]))
