class A:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
a = A()
print(a.x)
try:
    print(a.y)
except AttributeError as e:
    print(e)
a.y = 2
del a.x
try:
    a.z = 1
except AttributeError as e:
    print(e)
class M(type):
    def __new__(m, name, bases, ns):
        ns['added'] = 1
        return super().__new__(m, name, bases, ns)
class B(metaclass=M): pass
print(B.added, type(B).__name__)
class Desc:
    def __get__(self, o, t): return 'got'
    def __set__(self, o, v): print('set', v)
    def __set_name__(self, o, n): print('name', n)
class C:
    d = Desc()
c = C(); c.d = 5; print(c.d)
class G:
    def __getattr__(self, n): return n * 2
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
g = G(); g.a = 1; print(g.a, g.zz)
