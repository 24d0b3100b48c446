from dataclasses import dataclass, field


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)


a, b = Basket('a'), Basket('b')
a.items.append('apple')
print(a, b)
