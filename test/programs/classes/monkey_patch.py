class A:
    def f(self):
        return 'old'
a = A()
A.f = lambda self: 'new'
print(a.f())
a.f = lambda: 'mine'
print(a.f(), A().f())
