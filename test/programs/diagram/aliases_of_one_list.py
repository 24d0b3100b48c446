a = [1, 2, 3]
b = a
c = list(a)
b.append(4)
c.append(5)
rows = [[0] * 3] * 3
rows[0][0] = 1
grid = [[0] * 3 for _ in range(3)]
grid[0][0] = 1
print(a, c, rows, grid)
