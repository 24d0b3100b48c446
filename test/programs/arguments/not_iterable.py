def f(*a):
    return a
try:
    f(*3)
except TypeError as error:
    print(error)
try:
    f(**[1])
except TypeError as error:
    print(error)
