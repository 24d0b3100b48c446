from abc import ABC


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return any('quack' in base.__dict__ for base in other.__mro__)


class Duck:
    def quack(self):
        return 'quack'


print(isinstance(Duck(), Quacks), isinstance(3, Quacks))
print(isinstance(Duck(), Quacks))
