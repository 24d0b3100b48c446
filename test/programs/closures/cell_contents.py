def outer(a):
    b = a * 2
    def inner():
        return a, b
    return inner
f = outer(2)
print(f.__code__.co_freevars)
print([cell.cell_contents for cell in f.__closure__])
