class Box[T]:
    pass

class IntBox(Box[int]):
    pass

print(IntBox.__orig_bases__, IntBox.__parameters__, IntBox.__mro__)
