x = 1
f = lambda: x
def g():
    x = 2
    return f(), (lambda: x)()
print(g())
