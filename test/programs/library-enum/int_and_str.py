from enum import IntEnum, StrEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Side(StrEnum):
    LEFT = 'left'
    RIGHT = 'right'


print(Level.LOW < Level.HIGH, Level.LOW + 1, f'{Level.HIGH}', Side.LEFT, Side.LEFT.upper())
