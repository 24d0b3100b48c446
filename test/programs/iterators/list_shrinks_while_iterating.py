items = [1, 1, 2]
for item in items:
    if item == 1:
        items.remove(item)
print(items)
