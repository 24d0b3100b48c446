values = [1, 2, 3.5]
print(sum(values), sum(values) / len(values), sum([[1], [2]], []), min(values), max(values))
