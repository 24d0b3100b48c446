class A: pass
a = A()
setattr(a, 'x', 1)
print(getattr(a, 'x'), getattr(a, 'y', 'none'), hasattr(a, 'y'))
delattr(a, 'x')
print(vars(a))
