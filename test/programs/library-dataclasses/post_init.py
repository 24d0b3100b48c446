from dataclasses import dataclass, field


@dataclass
class Square:
    side: float
    area: float = field(init=False)

    def __post_init__(self):
        if self.side < 0:
            raise ValueError('negative')
        self.area = self.side ** 2


print(Square(3))
Square(-1)
