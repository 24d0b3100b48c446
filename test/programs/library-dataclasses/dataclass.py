from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p, p == Point(3, 4), p.norm())
p.x = 5
print(p)
Point()
