def make():
    x = [1, 2]

    def show():
        return x
    first = show()
    del x
    return first, show


first, show = make()
try:
    show()
except NameError as error:
    print(type(error).__name__, first)
