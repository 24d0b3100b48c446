def double(f):
    return lambda x: f(x) * 2
def inc(x):
    return x + 1
inc = double(inc)
print(inc(1))
