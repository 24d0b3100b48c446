def outer():
    y = 1

    def inner():
        return y
    return inner

f = outer()
for run in (lambda: exec(f.__code__), lambda: eval(f.__code__), lambda: exec(f.__code__, closure=f.__closure__)):
    try:
        print(run())
    except TypeError as e:
        print(e)
