values = [3, 2, 0, 1]
print(list(iter(lambda: values.pop(0), 0)), values)
