table = [
    row * column
    for row in range(1, 3)
    for column in range(1, 3)
    if row != column
]
print(table)
