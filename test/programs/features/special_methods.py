class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return self.x
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iter__(self): yield self.x; yield self.y
    def __contains__(self, v): return v in (self.x, self.y)
    def __bool__(self): return bool(self.x)
    def __call__(self, k): return Vec(self.x * k, self.y * k)
    def __repr__(self): return f'Vec({self.x}, {self.y})'
    def __lt__(self, o): return self.x < o.x
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a == Vec(1, 2), a != b, len(a), a[1], list(a), 2 in a, bool(a), a(3))
d = {a: 'a', b: 'b'}
print(d[Vec(1, 2)], {a, Vec(1, 2)}, sorted([b, a]))
x, y = b
print(x, y, *a)
