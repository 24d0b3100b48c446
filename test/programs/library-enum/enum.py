from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print(Colour.RED, repr(Colour.RED), Colour(2), Colour['GREEN'], Colour.CRIMSON is Colour.RED)
print([colour.name for colour in Colour], len(Colour))
Colour(3)
