class L(list):
    def __repr__(self): return 'L' + super().__repr__()
l = L([1, 2]); l.append(3); print(l, l + [4], len(l), l[1:], type(l[1:]), isinstance(l, list))
class D(dict):
    def __missing__(self, k): return k * 2
x = D(a=1); print(x['a'], x['b'], x, x.get('z'))
class S(str):
    def shout(self): return self.upper() + '!'
t = S('abc'); print(t.shout(), t, repr(t), t + 'd', t == 'abc', hash(t) == hash('abc'), {t: 1}['abc'], len(t), t[0])
class I(int): pass
i = I(5); print(i, i + 1, type(i + 1), I(3) == 3, repr(i), f'{i:03}', [0,1,2,3,4,5,6][i])
class F(float): pass
print(F(1.5), F(1.5) * 2)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
print(T(1, 2), T(1, 2) == (1, 2), T(1,2)[0])
