from enum import Enum, auto


class Planet(Enum):
    EARTH = auto()
    MARS = auto()

    def next(self):
        return Planet(self.value % len(Planet) + 1)


print(Planet.EARTH.next(), Planet.MARS.next(), Planet.MARS.value)
