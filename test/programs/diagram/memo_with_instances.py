class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])


one = Matrix([[1, 1], [1, 0]])
power = one
for _ in range(4):
    power = power @ one
print(power.rows)
