def outer(a, b=1, *args, c, d=4, **kw):
    x = 1
    def inner(): return x + a
    return inner
print(outer.__defaults__, outer.__kwdefaults__, outer.__code__.co_varnames, outer.__code__.co_cellvars)
i = outer(5, c=3)
print(i.__code__.co_freevars, [c.cell_contents for c in i.__closure__], i.__name__, i.__qualname__)
print(outer.__code__.co_argcount, outer.__code__.co_kwonlyargcount, outer.__code__.co_flags, i.__module__)
print(type(i), type(1), type(None), type(outer.__code__), callable(i), i.__doc__)
