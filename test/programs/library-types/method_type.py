import types


class Dog:
    pass


def bark(self):
    return 'woof'


dog = Dog()
dog.bark = types.MethodType(bark, dog)
print(dog.bark(), dog.bark.__self__ is dog)
