class Box[T]:
    def __init__(self, item: T):
        self.item = item

print(Box(3).item, Box.__type_params__, Box.__orig_bases__, Box[int])
