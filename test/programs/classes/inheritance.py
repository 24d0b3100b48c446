class Animal:
    def speak(self):
        return 'noise'
    def twice(self):
        return self.speak() * 2
class Dog(Animal):
    def speak(self):
        return 'woof'
print(Dog().twice(), Animal().twice())
