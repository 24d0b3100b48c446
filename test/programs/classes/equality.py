class Point:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return self.x == other.x
print(Point(1) == Point(1), Point(1) != Point(2), Point(1) == 1)
try:
    {Point(1)}
except TypeError as error:
    print(error)
