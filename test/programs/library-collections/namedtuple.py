from collections import namedtuple

Point = namedtuple('Point', ['x', 'y'], defaults=[0])
p = Point(1)
q = p._replace(y=5)
x, y = q
print(p, q, x, y, q.x + q[1], q._asdict(), Point._fields)
try:
    p.x = 3
except AttributeError as error:
    print(error)
Point()
