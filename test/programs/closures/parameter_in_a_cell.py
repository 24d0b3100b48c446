def outer(x):
    def inner():
        return x
    x += 1
    return inner
print(outer(1)())
