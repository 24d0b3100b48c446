class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + " makes a sound"


class Dog(Animal):
    def speak(self):
        return super().speak() + ": woof"


class Puppy(Dog):
    size = "small"


rex = Puppy("Rex")
print(rex.speak(), rex.legs, rex.size)
