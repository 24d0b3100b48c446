class A:
    def go(self): return ['A']
class B(A):
    def go(self): return ['B'] + super().go()
class C(A):
    def go(self): return ['C'] + super().go()
class D(B, C):
    def go(self): return ['D'] + super().go()
print(D().go(), [k.__name__ for k in D.__mro__])
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.subs.append((cls.__name__, tag))
class X(Base, tag=1): pass
class Y(X): pass
print(Base.subs)
def deco(cls):
    cls.extra = 1
    return cls
@deco
class Z: pass
print(Z.extra, Z().extra, vars(Z()).__class__)
