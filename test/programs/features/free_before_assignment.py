def outer():
    def f(): return x
    f()
    x = 1
outer()
