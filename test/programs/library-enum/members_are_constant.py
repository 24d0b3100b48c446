from enum import Enum, unique


class Suit(Enum):
    HEARTS = '♥'


try:
    Suit.HEARTS = 1
except AttributeError as error:
    print(error)


@unique
class Twice(Enum):
    A = 1
    B = 1
