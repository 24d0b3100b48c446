class Bag:
    def __init__(self):
        self.items = []
    def __iadd__(self, item):
        self.items.append(item)
        return self
bag = same = Bag()
bag += 1
print(bag is same, bag.items)
