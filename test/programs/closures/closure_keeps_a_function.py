def twice(f):
    return lambda x: f(f(x))
print(twice(twice(lambda x: x + 1))(0))
