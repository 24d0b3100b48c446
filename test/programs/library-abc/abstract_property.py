from abc import ABC, abstractmethod


class Named(ABC):
    @property
    @abstractmethod
    def name(self): ...


class Cat(Named):
    name = 'Tom'


print(Cat().name, Named.__abstractmethods__)
Named()
