def f(a, /, b, c=1, *args, d, e=2, **kwargs): return a, b, c, args, d, e, kwargs
def f(): pass
def f(): """doc"""
def f():
    """doc
         more
    	tab

       end
    """
    return 1
y = lambda: None
y = lambda a, /, b=1, *c, d, e=2, **f: (a, b, c, d, e, f)
y = lambda: (yield)
def outer(a):
    b = 1
    def inner(c=a, *, d=b):
        nonlocal b
        b = a
        def innermost(): return a, b, c, d
        return innermost
    global g
    g = inner
    del g
    a = 2
    return inner
def later():
    print(x)
    x = 1
    del x
    return x
def outer():
    def f():
        global made
        def made():
            def inner(): pass
        class made: pass
