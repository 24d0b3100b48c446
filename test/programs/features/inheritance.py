class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return f'{self.name} makes a sound'
    def __repr__(self):
        return f'Animal({self.name!r})'
class Dog(Animal):
    def __init__(self, name, breed='mix'):
        super().__init__(name)
        self.breed = breed
    def speak(self):
        return super().speak() + ' woof'
    @property
    def title(self):
        return self.name.title()
    @staticmethod
    def legs(): return 4
    @classmethod
    def make(cls): return cls('rex')
d = Dog('fido')
print(d.speak(), d, d.title, Dog.legs(), Dog.make().name, Animal.count)
print(isinstance(d, Animal), issubclass(Dog, Animal), Dog.__mro__)
try:
    d.title = 'x'
except AttributeError as e:
    print(e)
