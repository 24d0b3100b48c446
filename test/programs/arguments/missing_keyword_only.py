def f(*, a, b):
    pass
try:
    f(a=1)
except TypeError as error:
    print(error)
f()
