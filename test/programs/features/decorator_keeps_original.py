import functools
def twice(f):
    def wrapper(*a):
        return f(*a) * 2
    return wrapper
@twice
def inc(x): return x + 1
print(inc(1), inc.__name__, inc.__closure__[0].cell_contents.__name__)
