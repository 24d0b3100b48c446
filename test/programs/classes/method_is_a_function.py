class A:
    def f(self):
        return self
a = A()
print(a.f() is a, A.f(a) is a, a.f.__func__ is A.f)
