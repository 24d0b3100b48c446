def named(cls):
    cls.label = cls.__name__.lower()
    return cls
@named
class Point:
    pass
print(Point.label)
