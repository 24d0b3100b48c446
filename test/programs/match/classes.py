class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

def where(p):
    match p:
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return y
        case Point(x, y) if x == y:
            return 'diagonal'
        case Point():
            return 'somewhere'

for p in [Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), 7]:
    print(where(p))
