from collections import namedtuple, deque, Counter, defaultdict, OrderedDict, ChainMap, UserDict, UserList
from collections.abc import Mapping, Sequence, Iterable, Callable, MutableMapping
import collections

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([3, 4]), p == (1, 2))
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
P3 = namedtuple('P3', ['a', 'b', 'c'], defaults=[7, 8])
print(P3(1), P3._field_defaults, P3.__doc__, P3.a, P3.__new__.__defaults__)
for bad in ('class x', 'x x', '_x', '1a'):
    try:
        namedtuple('T', bad)
    except ValueError as e:
        print(e)
print(namedtuple('R', 'class x x _y', rename=True)._fields)

class Pixel(Point):
    __slots__ = ()
    def norm(self):
        return abs(self.x) + abs(self.y)
print(Pixel(3, -4).norm(), Pixel(1, 2))

d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0)
print(d, d.maxlen, len(d), list(reversed(d)), 3 in d)
d.rotate(1); print(d); d.extend([9]); print(d, d.pop(), d.popleft(), d)
q = deque('abc'); q.extendleft('xy'); print(q, q.index('a'), q[0], q.count('b'))
try:
    deque().pop()
except IndexError as e:
    print(e)
try:
    for x in q: q.append(1)
except RuntimeError as e:
    print(e)

c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], sorted(c.elements()), c + Counter(a=1), c - Counter(a=9), c & Counter(a=2, b=5), c | Counter(z=2), c.total())
c.subtract('aaaaaa'); print(c, +c, -c)
c.update(b=3); print(c)

dd = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    dd[k].append(v)
print(dd, dd.get('q'), 'q' in dd, dd.default_factory)
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
print(nested['x'], dict(nested['x']))
try:
    defaultdict()['k']
except KeyError as e:
    print('KeyError', e)

od = OrderedDict(a=1, b=2, c=3)
od.move_to_end('a'); print(od, list(od.items()), od.keys(), od.values())
od.move_to_end('a', last=False); print(od, od.popitem(), od.popitem(last=False), od)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1})

cm = ChainMap({'x': 1}, {'x': 2, 'y': 3})
print(cm, cm['x'], cm['y'], cm.parents, list(cm), len(cm), dict(cm), cm.new_child({'z': 0}))
cm['y'] = 9; print(cm.maps)
try:
    del cm['zz']
except KeyError as e:
    print(e)

class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
l = Lower(A=1); l['B'] = 2
print(l, l.data, l['a'], 'b' in l, list(l.items()))
ul = UserList([3, 1, 2]); ul.sort(); print(ul, ul[0:2], ul + [4], type(ul[0:2]))

print(isinstance({}, Mapping), isinstance([], Sequence), isinstance('', Sequence), isinstance(print, Callable), isinstance(3, Iterable))
print(issubclass(dict, MutableMapping), issubclass(list, Sequence), isinstance(d, Sequence), issubclass(Point, Sequence))

class Squares(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
s = Squares(5)
print(list(s), 9 in s, s.index(4), s.count(16), list(reversed(s)))

class Broken(MutableMapping):
    pass
try:
    Broken()
except TypeError as e:
    print(e)
print(collections.abc.Callable[[int], str], Mapping[str, int], deque[int], defaultdict[str, list[int]])
