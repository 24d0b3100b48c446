def f():
    return 1
g = f
f.note = 'mine'
print(g is f, g.note, [f, g][0](), f.__name__)
