def f(a, b, c):
    pass
for call in (lambda: f(1), lambda: f(), lambda: f(1, c=3)):
    try:
        call()
    except TypeError as error:
        print(error)
