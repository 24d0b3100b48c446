def counter():
    n = 0
    def c():
        nonlocal n
        n += 1
        return n
    return c
a = counter(); b = counter()
print(a(), a(), b())
