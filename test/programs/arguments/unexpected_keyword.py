def f(value):
    return value
try:
    f(valeu=1)
except TypeError as error:
    print(error)
f(1, other=2)
