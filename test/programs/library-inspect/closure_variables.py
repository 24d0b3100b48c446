from inspect import getclosurevars

LIMIT = 3


def outer():
    count = 0

    def inner():
        nonlocal count
        count += 1
        return abs(count) < LIMIT
    return inner


print(getclosurevars(outer()))
