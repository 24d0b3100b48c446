def f(a, b=2, *, c=3):
    """Doc."""
    return a
print(f.__doc__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__qualname__)
f.__defaults__ = (9,)
f.__name__ = 'g'
print(f(1), f.__name__)
