class A:
    x = 1
a = A()
a.x = 2
del a.x
print(a.x)
del a.x
