def apply(f, *args):
    return f(*args)
print(apply(max, 1, 3, 2), apply(lambda: 'none'))
