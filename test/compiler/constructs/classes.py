class A: pass
class A(B, C, metaclass=M):
    """doc"""
    x = 1
    y = x
    __slots__ = ()
    def f(self): return __class__
    @decorator
    def g(self):
        self.a = 1
        self.b, self.__c = 2, 3
        self.d.e = self.f
        def inner(): self.z = 1
    class D:
        def f(self): self.q = 1
    del y
def f(x):
    class A:
        nonlocal x
        x = 3
        global zz
        zz = 3
        def zz2(): pass
    class B:
        print(x)
        x = x
        def m(self): return x
        [x for i in x]
class C:
    __p = 1
    def __m(self, __a, *, __k=1): return self.__p, __a, __x__, __global
    import __module
    q = [__p for __p in __p]
class ___:
    __p = 1
class E(A):
    def f(self, *args):
        super().__init__(1)
        super().x
        super(A, self).x
        super(A, self).m(1)
        super().__class__
        super(*args).x
        super(a=1).x
        (super()
         .m(1))
        super
    def g(): super().x
    h = lambda self: super().h()
@first
@second
class F: pass
