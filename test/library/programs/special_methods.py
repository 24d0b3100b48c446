class B:
    def __bool__(self): return False
    def __len__(self): return 5
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __format__(self, spec): return f'<{spec}>'
    def __call__(self, *a, **k): return (a, k)
    def __contains__(self, x): return x == 7
    def __add__(self, o): return ('add', o)
    def __radd__(self, o): return ('radd', o)
    def __iadd__(self, o): return ('iadd', o)
    def __getattr__(self, n): return 'attr ' + n
    def __index__(self): return 2
    def __int__(self): return 9
    def __float__(self): return 2.5
    def __abs__(self): return 'abs'
    def __neg__(self): return 'neg'
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
b = B(); print(bool(b), len(b), str(b), repr(b), f'{b:xyz}', f'{b}', f'{b!r}', b(1, k=2), 7 in b, b + 1, 1 + b, b.foo, [1,2,3][b], int(b), float(b), abs(b), -b, round(b), round(b, 2), divmod(b, 3), b ** 2, pow(b, 2, 3), '%s %r' % (b, b), '{:q}'.format(b), hex(b), 'abc'[b], range(b), [0]*b)
b += 5; print(b)
