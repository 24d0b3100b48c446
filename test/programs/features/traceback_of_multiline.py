def a(x):
    return b(x) + 1
def b(x):
    return (x.foo
        .bar)
def c():
    return a(
        1
    )
c()
