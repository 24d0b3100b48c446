def add(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items
print(add(1), add(2))
