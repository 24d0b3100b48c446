class Shown:
    def show(self):
        return f'{type(self).__name__}({", ".join(map(str, vars(self).values()))})'
class Point(Shown):
    def __init__(self, x, y):
        self.x, self.y = x, y
print(Point(1, 2).show())
