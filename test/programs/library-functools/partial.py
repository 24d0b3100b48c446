from functools import partial


def power(base, exponent):
    return base ** exponent


square = partial(power, exponent=2)
print(square(5), square, square.func, square.args, square.keywords)
print(partial(square, exponent=3)(2))
