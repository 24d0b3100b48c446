def key(p):
    return p[1]
xs = [('a', 3), ('b', 1), ('c', 2)]
xs.sort(key=key)
print(xs, sorted(xs, key=lambda p: p[0], reverse=True))
print(max(xs, key=key), min([3,1,2]))
