class Circle:
    def __init__(self, r):
        self.r = r
    @property
    def diameter(self):
        return self.r * 2
c = Circle(2)
c.r = 5
print(c.diameter)
c.diameter = 1
