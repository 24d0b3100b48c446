x = 1
def f():
    global x, y
    x += 1
    y = 5
f()
print(x, y)
def g():
    x = 10
    def h():
        global x
        x = 99
    h()
    return x
print(g(), x)
print('f' in globals(), sorted(k for k in globals() if not k.startswith('_')))
def loc(a, b=2):
    c = 3
    return locals()
print(loc(1))
