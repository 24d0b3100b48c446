def double(n):
    print('double', n)
    return n * 2
m = map(double, [1, 2])
print(next(m))
print(list(filter(None, [0, 1, '', 'a'])))
