class Item:
    def __init__(self, weight):
        self.weight = weight
        self.parts = [weight]


shelf = [Item(weight) for weight in range(20)]
light = [item for item in shelf if item.weight < 10]
pairs = [(light[i], light[i + 1]) for i in range(len(light) - 1)]
for one, other in pairs:
    one.parts.append(other)
print(len(pairs))
