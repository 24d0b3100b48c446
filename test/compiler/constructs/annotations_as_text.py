"""doc"""
from __future__ import annotations
x: int
y: list[ str ,int] = 1
(z): ignored = 2
a.b: ignored
if x:
    w: 'quoted'
class A:
    """doc"""
    p: a.b.c
    __q: A
    def f(self, a: A, /, b: x=1, *args: *Ts, c: y, **kw: z) -> A: pass
    def g(self): pass
class B: pass
def f(a: int) -> None:
    local: str = 1
    def g(b: unknown): return a
a1: a or b and not c or (d and e)
a2: (a if b else c) if (d if e else f) else (lambda: g)
a3: a + b * c - (d - e) ** -f ** g // ~h @ (i << j) & k | l ^ m
a4: ((a + b) * c, (a ** b) ** c, -(a ** b), (-a) ** b, not (a == b))
a5: a < b <= c != d is e is not f in g not in h
a6: ((a < b) < c, (not a) < b)
a7: {1: a, **b, **(c or d), 'x': lambda: 0}
a8: ({1, 2, *a}, {a}, [], [*a, b], (), (a,), (a, b))
a9: ([x for x in y if x if (a if b else c)], {x for x, y in z}, {k: v for k in l for v in (m, n)}, (x for x in (lambda: y)))
b1: (f(x for x in y), f((x for x in y), 1), f(a, *b, c=1, **d), f(*a, **b))
b2: (1 .real, 1.5.real, 'a'.b, (a + b).c, a[1:2, ::3, x:], a[b, c], a[(b, c)], a[:], a[*b], (lambda x: y).z)
b3: (None, True, ..., 1e400, -1e400j, 1_000, 0xff, b'x\'"', 'it\'s', "\n", 3j)
b4: (f'a{x!r:>{y}}b{{}}', f'{ {1: 2} }', f'{(lambda: 1)}', f'{x:%H}', f"{'a'}")
b5: lambda a, /, b=1, *c, d, e=2, **f: (a, b)
b6: (lambda *, a: a, lambda **k: k, lambda *a: a, lambda: 0)
b7: ((a.b)(c)[d], (a or b)(c), (-a)(b), (a, b)[c])
b8: (u'a', u'a' 'b', lambda: (x := 1), lambda: f(x := a + b), lambda: a[x := 1], lambda: (x := (y := [])))
b9: (t'', t'a{{b}}{x!r:>{y}}', t'{  a+b  }{ {1:2} }{a,b}{"c"}', t'{a=}{ f( 1 )  = !s}', f'{t"{x}"}', lambda: (x async for x in y))
