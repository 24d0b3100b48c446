def g():
    x = yield
try:
    g().send(1)
except TypeError as error:
    print(error)
