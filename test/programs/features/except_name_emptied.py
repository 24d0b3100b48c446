def g():
    try:
        1/0
    except ZeroDivisionError as e:
        return lambda: e
g()()
