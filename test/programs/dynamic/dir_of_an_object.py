class A:
    x = 1
    def f(self): pass
a = A()
a.y = 2
print([name for name in dir(a) if not name.startswith('_')])
