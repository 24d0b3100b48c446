def f(a, b, c):
    return a, b, c
print(f(*[1, 2], 3), f(**{'c': 3, 'a': 1, 'b': 2}), f(1, *[2], **{'c': 3}))
