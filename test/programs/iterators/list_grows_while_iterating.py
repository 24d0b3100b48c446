items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)
