class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name
    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)
    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError('must be positive')
        setattr(instance, self.name, value)
class Item:
    price = Positive()
    def __init__(self, price):
        self.price = price
print(Item(3).price)
Item(-1)
