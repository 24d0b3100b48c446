from functools import cached_property


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        print('computing')
        return 3 * self.radius ** 2


c = Circle(2)
print(c.area, c.area, vars(c))
