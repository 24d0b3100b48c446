class Dog:
    legs = 4
    def __init__(self, name):
        self.name = name
a, b = Dog('a'), Dog('b')
a.legs = 3
print(a.legs, b.legs, Dog.legs)
del a.legs
print(a.legs)
