class Shape:
    def area(self):
        raise NotImplementedError
class Square(Shape):
    def __init__(self, a):
        self.a = a
    def area(self):
        return self.a ** 2
print(Square(3).area())
Shape().area()
