class Box[T]:
    def __init__(self, item):
        self.item = item

b = Box[str]('x')
print(b.item, b.__orig_class__, Box[str] is Box[str])
