class Vec:
    def __init__(self, *xs):
        self.xs = xs
    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self.xs, other.xs)))
    def __mul__(self, k):
        return Vec(*(a * k for a in self.xs))
    __rmul__ = __mul__
    def __neg__(self):
        return self * -1
    def __repr__(self):
        return f'Vec{self.xs}'
print(Vec(1, 2) + Vec(3, 4), 2 * Vec(1, 1), -Vec(1, 2))
