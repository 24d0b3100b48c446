from functools import partial, reduce


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions)


double = partial(lambda a, b: a * b, 2)
change = compose(str, double, abs)
print(change(-21))
