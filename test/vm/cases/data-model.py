### class basic
class A:
    """doc"""
    x = 1
    def __init__(self, a, *, b=2): self.a, self.b = a, b
    def __repr__(self): return f'A({self.a!r}, b={self.b})'
    def __eq__(self, o): return isinstance(o, A) and self.a == o.a
    def __lt__(self, o): return self.a < o.a
    def __add__(self, o): return A(self.a + (o.a if isinstance(o, A) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.a += o; return self
    def __len__(self): return self.a
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return self.a * i
    def __contains__(self, v): return v == self.a
    def __call__(self, *args, **kw): return args, kw
    def __bool__(self): return False
    def __neg__(self): return A(-self.a)
    def __format__(self, s): return f'<{s}>'
    def __hash__(self): return 7
a = A(3); b = A(4, b=5)
print(a, b, a == b, a != b, a < b, a > b, a + b, a + 1, 1 + a)
a += 2
print(a, len(a), a[2], list(a), 5 in a, a(1, k=2), not a, -a, f'{a:abc}', f'{a}', hash(a))
print(A.__doc__, A.__name__, A.__module__, A.__dict__.keys() >= {'x'}, A.__mro__, A.__bases__, type(A))
print(vars(b), b.__dict__, b.__class__, sorted([b, a]))
try: a <= b
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
d = {a: 1}; print(d[A(5)])
try: {}[A(9)]
except KeyError as e: print('KeyError', e)
### inherit
class Base:
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        print('sub', cls.__name__, tag)
    def hello(self): return 'base'
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def stat(x): return x * 2
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): print('set', v); self._p = v
    @p.deleter
    def p(self): print('del'); del self._p
class D(Base, tag='t'):
    def hello(self): return 'd' + super().hello()
d = D.make(); print(d.hello(), D.stat(4), d.stat(5))
d.p = 4; print(d.p); del d.p
try: d.p
except AttributeError as e: print(e)
try: D.p = 5; print(D.p)
except Exception as e: print(e)
class E(D):
    @property
    def q(self): return 1
try: E().q = 2
except AttributeError as e: print(e)
try: del E().q
except AttributeError as e: print(e)
class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
try:
    class Z(X, X): pass
except TypeError as e: print(e)
try:
    class Z(int, str): pass
except TypeError as e: print(e)
try:
    class Z(bool): pass
except TypeError as e: print(e)
print(isinstance(d, Base), issubclass(E, (int, Base)), super(E, E()).hello())
### descriptors
class Desc:
    def __set_name__(self, owner, name): print('name', owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 'none')
    def __set__(self, obj, v): print('setting', v); obj.__dict__[self.name] = v
    def __delete__(self, obj): print('deleting'); del obj.__dict__[self.name]
class NonData:
    def __get__(self, obj, owner=None): return 'nondata'
class C:
    d = Desc(); n = NonData()
c = C(); print(c.d); c.d = 5; print(c.d, c.__dict__); del c.d; print(c.d)
print(c.n); c.__dict__['n'] = 1; print(c.n, C.n)
### getattr hooks
class G:
    def __getattr__(self, name):
        if name.startswith('x'): return name.upper()
        raise AttributeError('no ' + name)
g = G(); print(g.xyz, hasattr(g, 'foo'), getattr(g, 'foo', 5))
class H:
    def __getattribute__(self, name): return 'got ' + name
    def __setattr__(self, name, v): print('setattr', name, v)
    def __delattr__(self, name): print('delattr', name)
h = H(); print(h.anything); h.q = 1; del h.q
try: g.foo
except AttributeError as e: print(e)
### slots
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S(); print(s.a)
try: s.b
except AttributeError as e: print(e)
try: s.c = 1
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
print(S.a, S.__slots__)
### metaclass
class M(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, bases, kw, sorted(k for k in ns if not k.startswith('__')))
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name)
    def __call__(cls, *a, **k): print('call'); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prepare', name, kw); return {'pre': 1}
    def __getitem__(cls, i): return (cls.__name__, i)
    @property
    def meta(cls): return 'meta ' + cls.__name__
class K(metaclass=M, z=1):
    y = 2
k = K(); print(K[3], K.meta, K.pre, type(K))
T = type('T', (K,), {'w': 3}); print(T.w, T.__name__, T.__module__)
### dunder names
class P:
    __priv = 1
    def get(self): return self.__priv
print(P().get(), P._P__priv, '__proto__' in dir(P()))
__proto__ = 5
constructor = 6
print(__proto__, constructor, {'__proto__': 1, 'constructor': 2})
class O: pass
o = O(); o.__proto__ = 3; o.constructor = 4; o.toString = 5; print(o.__dict__, o.__proto__)
def h(__proto__, hasOwnProperty=2): return __proto__, hasOwnProperty
print(h(1), h(__proto__=3))
### numbers ops
print(7 // 2, -7 // 2, 7 % -3, 2 ** 100, 2 ** -1, 1 / 3, 10 ** 20 // 7, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, 3.5 // 1, divmod(-7, 2))
print(True + 1, 1.0 == 1, 1 == True, 3 < 4.5 < 5, 0.1 + 0.2, 1e100, 1j * 1j, (1+2j) / 2)
a = 5; a -= 2; a *= 3; a //= 2; a **= 2; a %= 7; a <<= 2; a |= 1; a ^= 3; a &= 14; a >>= 1; print(a)
try: print('1 + "a"', '=>', 1 + "a")
except Exception as x: print('1 + "a"', '=>', type(x).__name__, x)
try: print('"a" + 1', '=>', "a" + 1)
except Exception as x: print('"a" + 1', '=>', type(x).__name__, x)
try: print('[] + 1', '=>', [] + 1)
except Exception as x: print('[] + 1', '=>', type(x).__name__, x)
try: print('1 + []', '=>', 1 + [])
except Exception as x: print('1 + []', '=>', type(x).__name__, x)
try: print('"a" * "b"', '=>', "a" * "b")
except Exception as x: print('"a" * "b"', '=>', type(x).__name__, x)
try: print('[1] * 1.5', '=>', [1] * 1.5)
except Exception as x: print('[1] * 1.5', '=>', type(x).__name__, x)
try: print('1 < "a"', '=>', 1 < "a")
except Exception as x: print('1 < "a"', '=>', type(x).__name__, x)
try: print('-"a"', '=>', -"a")
except Exception as x: print('-"a"', '=>', type(x).__name__, x)
try: print('~1.5', '=>', ~1.5)
except Exception as x: print('~1.5', '=>', type(x).__name__, x)
try: print('None + 1', '=>', None + 1)
except Exception as x: print('None + 1', '=>', type(x).__name__, x)
try: print('5 @ 5', '=>', 5 @ 5)
except Exception as x: print('5 @ 5', '=>', type(x).__name__, x)
try: print('1 in 5', '=>', 1 in 5)
except Exception as x: print('1 in 5', '=>', type(x).__name__, x)
try: print('"abc"[10]', '=>', "abc"[10])
except Exception as x: print('"abc"[10]', '=>', type(x).__name__, x)
try: print('[][0]', '=>', [][0])
except Exception as x: print('[][0]', '=>', type(x).__name__, x)
try: print('(1,)[5]', '=>', (1,)[5])
except Exception as x: print('(1,)[5]', '=>', type(x).__name__, x)
try: print('{}["x"]', '=>', {}["x"])
except Exception as x: print('{}["x"]', '=>', type(x).__name__, x)
try: print('"a" % 5', '=>', "a" % 5)
except Exception as x: print('"a" % 5', '=>', type(x).__name__, x)
try: print('len(5)', '=>', len(5))
except Exception as x: print('len(5)', '=>', type(x).__name__, x)
try: print('int("z")', '=>', int("z"))
except Exception as x: print('int("z")', '=>', type(x).__name__, x)
try: print('x_undefined', '=>', x_undefined)
except Exception as x: print('x_undefined', '=>', type(x).__name__, x)
try: print('[].foo', '=>', [].foo)
except Exception as x: print('[].foo', '=>', type(x).__name__, x)
try: print('(1).foo', '=>', (1).foo)
except Exception as x: print('(1).foo', '=>', type(x).__name__, x)
try: print('None.foo', '=>', None.foo)
except Exception as x: print('None.foo', '=>', type(x).__name__, x)
try: print('1 / 0', '=>', 1 / 0)
except Exception as x: print('1 / 0', '=>', type(x).__name__, x)
try: print('1 // 0', '=>', 1 // 0)
except Exception as x: print('1 // 0', '=>', type(x).__name__, x)
try: print('1 % 0', '=>', 1 % 0)
except Exception as x: print('1 % 0', '=>', type(x).__name__, x)
try: print('1.0 / 0', '=>', 1.0 / 0)
except Exception as x: print('1.0 / 0', '=>', type(x).__name__, x)
try: print('0 ** -1', '=>', 0 ** -1)
except Exception as x: print('0 ** -1', '=>', type(x).__name__, x)
try: print('{[]: 1}', '=>', {[]: 1})
except Exception as x: print('{[]: 1}', '=>', type(x).__name__, x)
try: print('{1: 2}[[]]', '=>', {1: 2}[[]])
except Exception as x: print('{1: 2}[[]]', '=>', type(x).__name__, x)
try: print('{[]}', '=>', {[]})
except Exception as x: print('{[]}', '=>', type(x).__name__, x)
try: print('abs("a")', '=>', abs("a"))
except Exception as x: print('abs("a")', '=>', type(x).__name__, x)
try: print('"abc".index("z")', '=>', "abc".index("z"))
except Exception as x: print('"abc".index("z")', '=>', type(x).__name__, x)
try: print('[1].index(5)', '=>', [1].index(5))
except Exception as x: print('[1].index(5)', '=>', type(x).__name__, x)
try: print('[].pop()', '=>', [].pop())
except Exception as x: print('[].pop()', '=>', type(x).__name__, x)
try: print('{}.pop(1)', '=>', {}.pop(1))
except Exception as x: print('{}.pop(1)', '=>', type(x).__name__, x)
try: print('next(iter([]))', '=>', next(iter([])))
except Exception as x: print('next(iter([]))', '=>', type(x).__name__, x)
try: print('int([])', '=>', int([]))
except Exception as x: print('int([])', '=>', type(x).__name__, x)
try: print('float("x")', '=>', float("x"))
except Exception as x: print('float("x")', '=>', type(x).__name__, x)
try: print('range(1, 2, 0)', '=>', range(1, 2, 0))
except Exception as x: print('range(1, 2, 0)', '=>', type(x).__name__, x)
try: print('max([])', '=>', max([]))
except Exception as x: print('max([])', '=>', type(x).__name__, x)
try: print('min()', '=>', min())
except Exception as x: print('min()', '=>', type(x).__name__, x)
try: print('sum(["a"])', '=>', sum(["a"]))
except Exception as x: print('sum(["a"])', '=>', type(x).__name__, x)
try: print('"".join([1])', '=>', "".join([1]))
except Exception as x: print('"".join([1])', '=>', type(x).__name__, x)
try: print('isinstance(1, 2)', '=>', isinstance(1, 2))
except Exception as x: print('isinstance(1, 2)', '=>', type(x).__name__, x)
try: print('ord("ab")', '=>', ord("ab"))
except Exception as x: print('ord("ab")', '=>', type(x).__name__, x)
try: print('getattr(1, 2)', '=>', getattr(1, 2))
except Exception as x: print('getattr(1, 2)', '=>', type(x).__name__, x)
try: print('__import__("nope")', '=>', __import__("nope"))
except Exception as x: print('__import__("nope")', '=>', type(x).__name__, x)
try: print('round("a")', '=>', round("a"))
except Exception as x: print('round("a")', '=>', type(x).__name__, x)
try: print('1 if x_undef else 2', '=>', 1 if x_undef else 2)
except Exception as x: print('1 if x_undef else 2', '=>', type(x).__name__, x)
try: print('sorted([1, "a"])', '=>', sorted([1, "a"]))
except Exception as x: print('sorted([1, "a"])', '=>', type(x).__name__, x)
try: print('hash([])', '=>', hash([]))
except Exception as x: print('hash([])', '=>', type(x).__name__, x)
try: print('type(1, 2)', '=>', type(1, 2))
except Exception as x: print('type(1, 2)', '=>', type(x).__name__, x)
try: print('iter(5)', '=>', iter(5))
except Exception as x: print('iter(5)', '=>', type(x).__name__, x)
try: print('next(5)', '=>', next(5))
except Exception as x: print('next(5)', '=>', type(x).__name__, x)
try: print('"{}".format()', '=>', "{}".format())
except Exception as x: print('"{}".format()', '=>', type(x).__name__, x)
try: print('"%d" % "a"', '=>', "%d" % "a")
except Exception as x: print('"%d" % "a"', '=>', type(x).__name__, x)
try: print('(1, 2) + [3]', '=>', (1, 2) + [3])
except Exception as x: print('(1, 2) + [3]', '=>', type(x).__name__, x)
try: print('f"{1:z}"', '=>', f"{1:z}")
except Exception as x: print('f"{1:z}"', '=>', type(x).__name__, x)
try: print('not_there()', '=>', not_there())
except Exception as x: print('not_there()', '=>', type(x).__name__, x)
try: print('a.b.c', '=>', a.b.c)
except Exception as x: print('a.b.c', '=>', type(x).__name__, x)
try: print('object().x', '=>', object().x)
except Exception as x: print('object().x', '=>', type(x).__name__, x)
try: print('[1, 2, 3][::0]', '=>', [1, 2, 3][::0])
except Exception as x: print('[1, 2, 3][::0]', '=>', type(x).__name__, x)
try: print('bytes([300])', '=>', bytes([300]))
except Exception as x: print('bytes([300])', '=>', type(x).__name__, x)
### strfmt
x = 3.14159; n = 42; s = 'hi'
print(f'{x:.2f} {n:05d} {n:x} {s:>5}|{s:<5}|{s:^5} {n!r} {s!r:>6} {x:{n}.{3}} {n=} {x = :.1f}')
print('%s %d %.1f %r %5s|%-5s|' % (s, n, x, s, s, s), '{} {0}'.format if False else '{1} {0} {k}'.format(1, 2, k=3))
print('a,b'.split(','), ' x '.strip(), 'abc'.upper(), 'abc'.replace('b', 'z'), 'x'.join(['1', '2']), 'abc'[::-1], 'é'.encode(), b'ab'.decode())
### builtin sub
class L(list):
    def append(self, x): super().append(x * 2)
class Dd(dict):
    def __missing__(self, k): return k * 2
class I(int):
    def __add__(self, o): return I(int(self) + o + 100)
class S(str):
    def up(self): return self.upper()
l = L([1]); l.append(2); print(l, len(l), l[1], isinstance(l, list), type(l))
print(Dd(a=1)['zz'], Dd(a=1)['a']); print(I(5) + 1, I(5) * 2, type(I(3) + 1).__name__, S('a').up(), S('b') + 'c', repr(S('q')))
l.extra = 5; print(l.extra, l.__dict__)
class Tp(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(Tp(1, 2), Tp(1)[0])
class En(Exception): pass
try: raise En('m')
except Exception as e: print(type(e), e, e.args)
### hash eq user
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 3
    def __eq__(self, o): return self.v == o.v
d = {H(1): 'a', H(4): 'b'}; print(d[H(4)], H(1) in d, H(7) in d, len({H(1), H(1), H(4)}))
class Bad:
    def __eq__(self, o): return True
try: {Bad(): 1}
except TypeError as e: print(e)
class B2:
    def __bool__(self): return 5
try: bool(B2())
except TypeError as e: print(e)
class L2:
    def __len__(self): return -1
try: len(L2())
except ValueError as e: print(e)
class R2:
    def __repr__(self): return 5
try: repr(R2())
except TypeError as e: print(e)
class I2:
    def __iter__(self): return 5
try: iter(I2())
except TypeError as e: print(e)
class N2:
    def __init__(self): return 5
try: N2()
except TypeError as e: print(e)
### inplace seq
a = [1]; b = a; a += [2]; print(b); a = a + [3]; print(b, a)
t = (1,); u = t; t += (2,); print(t, u)
try:
    t = ([1],); t[0] += [2]
except TypeError as e: print(e, t)
s = {1}; s |= {2}; s -= {1}; print(s)
class V:
    def __init__(s, x): s.x = x
    def __iadd__(s, o): s.x += o; return s
    def __matmul__(s, o): return ('mm', o)
    def __getattr__(s, n): return n
v = V(1); v += 5; print(v.x, v @ 3)
### type checks
print(type(1) is int, type(type), isinstance(True, int), issubclass(bool, int), type(lambda: 0).__name__, type((x for x in [])).__name__)
print(int.__name__, int.mro(), [c.__name__ for c in bool.__mro__], object.__bases__)
print(int.__add__(1, 2), str.upper('a'), list.append, dict.fromkeys('ab', 0), (5).__add__(3), int.from_bytes(b'\x01\x00', 'big'))
try: list.append(5, 1)
except TypeError as e: print(e)
try: int.x = 5
except TypeError as e: print(e)
try: (5).x = 1
except AttributeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
try: len.x = 1
except AttributeError as e: print(e)
### print opts
print(1, 2, sep='-', end='!\n'); print(); print('a', 'b', sep=''); print(*[1, 2, 3], sep=', ')
print(None, True, ..., NotImplemented, [None], (1,), (), {}, set(), frozenset([1]), {1: {2: 3}}, range(3), slice(1, 2), b'x', 1.0, -0.0, float('inf'), float('nan'))
### descriptor order
class D:
    def __get__(self, o, t=None): return ('get', o is None, t and t.__name__)
class DD(D):
    def __set__(self, o, v): o.__dict__['dd'] = v
class A:
    n = D(); dd = DD()
a = A(); a.__dict__['n'] = 'own'; a.dd = 5
print(a.n, a.dd, A.n, a.__dict__)
class Meta(type):
    x = D()
class B(metaclass=Meta): pass
print(B.x)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.name] = self.f(o)
        return v
class C:
    @Lazy
    def big(self): print('computing'); return 42
c = C(); print(c.big, c.big)
### reflected
class X:
    def __add__(s, o): print('X.add'); return NotImplemented
    def __radd__(s, o): print('X.radd'); return 'x'
class Y(X):
    def __radd__(s, o): print('Y.radd'); return 'y'
print(X() + Y(), Y() + X(), 1 + X())
try: X() + X()
except TypeError as e: print(e)
try: X() + 1
except TypeError as e: print(e)
class Z:
    def __eq__(s, o): print('Z.eq'); return NotImplemented
    def __lt__(s, o): print('Z.lt'); return NotImplemented
    def __gt__(s, o): print('Z.gt'); return True
print(Z() == 1, Z() != 1, 1 == Z())
try: print(Z() < Z())
except TypeError as e: print(e)
print(1 < Z())
class P:
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __rpow__(s, o): return ('rpow', o)
    def __divmod__(s, o): return 'dm'
    def __abs__(s): return 'abs'
    def __invert__(s): return 'inv'
    def __pos__(s): return 'pos'
    def __round__(s, n=None): return ('round', n)
    def __index__(s): return 2
    def __int__(s): return 7
    def __float__(s): return 1.5
p = P(); print(p ** 2, 2 ** p, divmod(p, 1), abs(p), ~p, +p, round(p), round(p, 1), int(p), float(p), [1, 2, 3][p], 'ab' * p, range(p))
class S:
    def __radd__(s, o): return ('radd', o)
    def __rmul__(s, o): return ('rmul', o)
print([1] + S(), 'a' + S(), (1,) + S(), [1] * S(), 'a' * S())
class R:
    def __getitem__(s, i): return i
    def __setitem__(s, i, v): print('set', i, v)
    def __delitem__(s, i): print('del', i)
r = R(); print(r[1], r[1:2], r[::3], r[1, 2], r[...]); r[0] = 1; r[1:2] = 3; del r[5]; r[0] += 10
### class details
class A:
    a = 1
    def f(self): return __class__
    def g(self): return super()
    class Inner:
        def h(self): return 'inner'
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls, x=1): return cls.__name__, x
    __slots__ = ()
print(A().f(), A.Inner().h(), A.s(), A.c(), A().c(5), A.__qualname__, A.Inner.__qualname__, A.f.__qualname__)
class B(A):
    def __new__(cls, *a, **k): print('new', a, k); return super().__new__(cls)
    def __init__(self, x, y=2): self.x = x; self.y = y
b = B(1, y=3); print(b.x, b.y, repr(b.g())[:20])
class C(B):
    def __new__(cls): return 5
print(C())
class Count:
    n = 0
    def __init__(self): type(self).n += 1
Count(); Count(); print(Count.n)
class Base:
    def who(self): return 'base'
class L(Base):
    def who(self): return 'L' + super().who()
class R(Base):
    def who(self): return 'R' + super().who()
class LR(L, R):
    def who(self): return 'LR' + super().who()
print(LR().who(), [c.__name__ for c in LR.__mro__])
print(A.__dict__['s'], type(A.__dict__['c']), isinstance(A.__dict__['s'], staticmethod))
x = 'g'
class Scope:
    x = 'c'
    f = lambda self: x
    l = [x for _ in range(1)]
    def m(self): return x
print(Scope().f(), Scope().m(), Scope.l)
def make(n):
    class Local:
        v = n
        def get(self): return n + self.v
    return Local
print(make(3)().get(), make(3).__qualname__)
class Prop:
    def __init__(self): self._v = 0
    v = property(lambda s: s._v, lambda s, x: setattr(s, '_v', x), doc='the v')
p = Prop(); p.v = 9; print(p.v, Prop.v.__doc__, Prop.__dict__['v'].fget(p))
class WithCall(type):
    def __call__(cls, *a): 
        if not hasattr(cls, 'inst'): cls.inst = super().__call__(*a)
        return cls.inst
class Single(metaclass=WithCall): pass
print(Single() is Single())
try: A().zzz = 1
except AttributeError as e: print(e)
print(type('D', (), {'x': 1, 'f': lambda s: s.x})().f())
del B.__init__
print(hasattr(B, '__init__'), '__init__' in B.__dict__)
A.newattr = 5
print(B.newattr)
### dict set ops
d = {'b': 1, 'a': 2, 3: 'c', (1, 2): 't', None: 'n', True: 'T', 1.5: 'f'}
print(d, d[1], d[(1, 2)], d[None], list(d), len(d))
d[1.0] = 'one'; print(d[True], d)
print(d.pop('b'), d.get('zz'), d.get('zz', 5), d.setdefault('q', []), 'q' in d, d.popitem())
for k, v in sorted({'x': 1, 'y': 2}.items()): print(k, v)
try:
    for k in d: d['new'] = 1
except RuntimeError as e: print(e)
s = {3, 1, 2}; s.add(5); s.discard(1); print(s, s & {2, 3}, s | {9}, s - {2}, s ^ {2, 7}, s <= {2, 3, 5, 8}, 3 in s)
try: s.remove(99)
except KeyError as e: print(repr(e))
print(frozenset([1, 2]) == {1, 2}, {1: {2: 3}} == {1: {2: 3}}, {1, 2} == {2, 1}, [1, 2] < [1, 3], (1,) < (1, 2))
print(dict(a=1, b=2), dict([('x', 1)]), dict.fromkeys('ab'), {**{}}, dict(zip('ab', [1, 2])))
l = [3, 1, 2]; l.sort(); print(l, l.index(2), l.count(1), l.pop(), l, l.insert(0, 9), l, l.remove(9), l, l.reverse(), l, l.copy(), l.extend('ab'), l, l.clear(), l)
### lookups fail messages
def run(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self): pass
    @property
    def p(self): raise AttributeError('inside')
run(lambda: A().nope); run(lambda: A.nope); run(lambda: A().p); run(lambda: A().m.nope); run(lambda: (lambda: 1).zz)
run(lambda: len.zz); run(lambda: [].append.zz); run(lambda: int.zz); run(lambda: super().x); run(lambda: super(A).x)
run(lambda: super(A, 5)); run(lambda: super(5, A)); run(lambda: A.m()); run(lambda: A.m(1, 2)); run(lambda: object.__init__())
run(lambda: object(1)); run(lambda: A(x=1)); run(lambda: int.__add__('a', 1)); run(lambda: [].append()); run(lambda: [].append(1, 2)); run(lambda: {}.get()); run(lambda: len()); run(lambda: len(1, 2)); run(lambda: 'a'.join(5))
run(lambda: setattr(A(), 'p', 1)); run(lambda: delattr(A(), 'q')); run(lambda: getattr(A(), 'q')); run(lambda: vars(5)); run(lambda: type('X', 5, {})); run(lambda: iter(A())); run(lambda: A()[0]); run(lambda: A()()); run(lambda: len(A())); run(lambda: A() < A()); run(lambda: -A()); run(lambda: A() in A()); run(lambda: [*A()]); run(lambda: {**A()}); run(lambda: print(**{'zz': 1}))
run(lambda: next(A())); run(lambda: (yield_ := 1) / 0); run(lambda: isinstance(1, A())); run(lambda: issubclass(1, A)); run(lambda: hash({})); run(lambda: {A(): 1} and 'hashable'); run(lambda: int(A())); run(lambda: str(b'a', 'nope')); run(lambda: [1][A()]); run(lambda: 'a'[A()]); run(lambda: range(A())); run(lambda: sum([A()])); run(lambda: max(A(), A())); run(lambda: sorted([A(), A()])); run(lambda: ''.join([A()])); run(lambda: '%d' % A()); run(lambda: format(A(), 'x')); run(lambda: round(A())); run(lambda: abs(A())); run(lambda: bool(A())); run(lambda: float(A())); run(lambda: divmod(A(), 1)); run(lambda: pow(A(), 2)); run(lambda: A() @ 1); run(lambda: chr(A())); run(lambda: ord(5))
