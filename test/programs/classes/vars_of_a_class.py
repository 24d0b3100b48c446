class A:
    x = 1
    def f(self): pass
print([name for name in vars(A) if not name.startswith('__')])
print(A.__doc__, A.__name__, A.__module__, A.__bases__)
