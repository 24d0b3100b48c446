def outer():
    x = 1
    return lambda: x
f = outer()
f.__closure__[0].cell_contents = 'changed'
print(f())
