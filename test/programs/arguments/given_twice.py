def f(a, **kw):
    return a
try:
    f(1, a=2)
except TypeError as error:
    print(error)
try:
    f(1, **{'k': 1}, **{'k': 2})
except TypeError as error:
    print(error)
