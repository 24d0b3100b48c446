import copy
a = [1, [2, 3], {'k': [4]}, (5, [6])]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]['k'].append(8); a[3][1].append(7)
print(a, b, c, b[1] is a[1], c[1] is a[1])
class P:
    def __init__(self, x, y): self.x = x; self.y = y
p = P([1], 2); q = copy.copy(p); r = copy.deepcopy(p)
p.x.append(5)
print(q.x, r.x, q.x is p.x, type(r), vars(r))
loop = [1]; loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2, l2[1] is l2, l2 is loop)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; t = copy.copy(s); u = copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(u, 'b'))
class C:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep', memo == {}
print(copy.copy(C()), copy.deepcopy(C()))
class L(list): pass
l = L([1, [2]]); l.tag = 't'; m = copy.deepcopy(l); n = copy.copy(l)
print(m, m.tag, type(m), n[1] is l[1], m[1] is l[1])
class D(dict): pass
print(copy.copy(D(a=1)), type(copy.deepcopy(D(a=[1]))))
e = ValueError('x', [1]); f = copy.deepcopy(e)
print(repr(f), f.args[1] is e.args[1])
from collections import deque, defaultdict, OrderedDict, namedtuple, Counter
for x in (deque([1, [2]], 5), defaultdict(list, a=[1]), OrderedDict(a=[1]), Counter('aab'), {1, 2}, frozenset([3])):
    print(copy.copy(x), copy.deepcopy(x), copy.copy(x) is x)
P2 = namedtuple('P2', 'x y')
v = P2([1], 2)
print(copy.copy(v), copy.deepcopy(v), copy.deepcopy(v).x is v.x, copy.replace(v, y=3))
def fn(): pass
print(copy.copy(fn) is fn, copy.deepcopy(fn) is fn, copy.deepcopy(int) is int, copy.deepcopy((1, 2)) , copy.copy(None))
try:
    copy.copy(i for i in [])
except TypeError as e:
    print(e)
try:
    copy.replace(3, x=1)
except TypeError as e:
    print(e)
