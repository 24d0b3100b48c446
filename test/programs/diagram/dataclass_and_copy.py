from copy import copy, deepcopy
from dataclasses import dataclass, field


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)


mine = Basket("me", ["apple"])
shared = copy(mine)
own = deepcopy(mine)
mine.items.append("pear")
print(shared.items, own.items)
