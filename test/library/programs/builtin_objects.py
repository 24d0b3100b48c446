# What builtins are bound to, and what objects keep of their state.
import math, sys, collections, functools
print(print.__self__, math.sqrt.__self__, sys.getrecursionlimit.__self__, functools.reduce.__self__, [1].append.__self__, 'a'.upper.__self__, (1).__add__.__self__, dict.fromkeys.__self__, object.__new__.__self__, int.__new__.__self__, collections.deque([1]).append.__self__)
print(object.__new__, int.__new__, dict.fromkeys, math.sqrt)
a, b = [1], [1]
print(a.append == a.append, a.append == b.append, a.append != a.append, hash(a.append) == hash(a.append), a.append is a.append, (1).__add__ == (1).__add__, (1).__add__ == (2).__add__, len == len, a.append == 1, {a.append: 1}[a.append])
print('a'.upper == 'a'.upper, a.append == a.extend)
try: print(a.append < a.append)
except TypeError as e: print(e)
try: int[int]
except TypeError as e: print(e)
class A: pass
try: A[int]
except TypeError as e: print(e)
class B:
    __slots__ = ('p', 'q', '__r')
    def __init__(self): self.p = 1; self.__r = 2
class C(B): pass
print(A().__getstate__(), B().__getstate__(), C().__getstate__(), object().__getstate__(), [].__getstate__(), (1).__getstate__())
c = C(); c.z = 3; a = A(); a.x = 1
print(c.__getstate__(), a.__getstate__(), a.__getstate__() is a.__dict__)
e = ValueError(1); e.__setstate__({'x': 5}); print(e.x, e.__dict__)
try: e.__setstate__(5)
except TypeError as x: print(x)
print(e.__setstate__(None), e.__reduce__())
def f(): pass


import copy
class D:
    def __init__(self, x): self.x = x
    def __reduce__(self): return D, (self.x + 1,)
print(copy.copy(D(1)).x, copy.deepcopy(D(1)).x)
class E:
    def __init__(self, x): self.x = x
    def __reduce_ex__(self, p): return E, (self.x + p,)
print(copy.copy(E(1)).x, copy.deepcopy(E(1)).x)
class F:
    def __reduce__(self): return 'F'
x = F(); print(copy.copy(x) is x, copy.deepcopy(x) is x)
class G:
    def __init__(self): self.a = [1]; self.b = 2
    def __getstate__(self): return {'a': self.a}
g = copy.copy(G()); print(g.__dict__); g = copy.deepcopy(G()); print(g.__dict__)
print(copy.copy(c).__getstate__())
e = KeyError('a'); e.note = [1]; print(copy.copy(e).note, copy.deepcopy(e).note, repr(copy.copy(e)))
