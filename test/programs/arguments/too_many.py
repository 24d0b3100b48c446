def f(a, b=2):
    pass
try:
    f(1, 2, 3)
except TypeError as error:
    print(error)
