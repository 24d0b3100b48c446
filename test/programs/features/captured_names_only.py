def outer():
    big = [0] * 3
    small = 1
    def inner():
        return small
    return inner
f = outer()
print(f.__code__.co_freevars, f())
